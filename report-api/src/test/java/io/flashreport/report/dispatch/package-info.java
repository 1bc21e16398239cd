@NullMarked
package io.flashreport.report.dispatch;

import org.jspecify.annotations.NullMarked;
