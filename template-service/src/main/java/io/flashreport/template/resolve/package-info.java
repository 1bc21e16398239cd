/** What report-api asks for each report with a template: what a name means now. */
@NullMarked
package io.flashreport.template.resolve;

import org.jspecify.annotations.NullMarked;
