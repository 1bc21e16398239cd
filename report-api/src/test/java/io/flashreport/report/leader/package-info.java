@NullMarked
package io.flashreport.report.leader;

import org.jspecify.annotations.NullMarked;
