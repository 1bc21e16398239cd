@NullMarked
package io.flashreport.report.trace;

import org.jspecify.annotations.NullMarked;
