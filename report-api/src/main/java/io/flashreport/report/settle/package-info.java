/** Applies what workers tell, fenced by the attempt, and judges their silence. */
@NullMarked
package io.flashreport.report.settle;

import org.jspecify.annotations.NullMarked;
