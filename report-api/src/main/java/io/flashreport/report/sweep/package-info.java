/** Finds objects in storage that no report refers to. */
@NullMarked
package io.flashreport.report.sweep;

import org.jspecify.annotations.NullMarked;
