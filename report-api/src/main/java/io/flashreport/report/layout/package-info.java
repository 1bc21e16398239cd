/** The automatic layout of a report, as a template to go on with. */
@NullMarked
package io.flashreport.report.layout;

import org.jspecify.annotations.NullMarked;
