/** What a client can ask about its report. */
@NullMarked
package io.flashreport.report.read;

import org.jspecify.annotations.NullMarked;
