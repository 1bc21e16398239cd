@NullMarked
package io.flashreport.report.credits;

import org.jspecify.annotations.NullMarked;
