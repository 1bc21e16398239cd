/** Which render workers are alive, and how many slots they have. */
@NullMarked
package io.flashreport.report.workers;

import org.jspecify.annotations.NullMarked;
