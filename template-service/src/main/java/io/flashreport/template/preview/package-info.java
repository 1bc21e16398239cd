/** What a template looks like, without a report and without a credit. */
@NullMarked
package io.flashreport.template.preview;

import org.jspecify.annotations.NullMarked;
