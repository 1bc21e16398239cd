/** The one node that dispatches and watches, and the standbys that are ready to. */
@NullMarked
package io.flashreport.report.leader;

import org.jspecify.annotations.NullMarked;
