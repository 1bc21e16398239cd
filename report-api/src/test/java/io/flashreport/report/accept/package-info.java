@NullMarked
package io.flashreport.report.accept;

import org.jspecify.annotations.NullMarked;
