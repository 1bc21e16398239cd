/** Reports, from acceptance to their end. */
@NullMarked
package io.flashreport.report;

import org.jspecify.annotations.NullMarked;
