/** Gives up what belongs to reports whose time is over. */
@NullMarked
package io.flashreport.report.retention;

import org.jspecify.annotations.NullMarked;
