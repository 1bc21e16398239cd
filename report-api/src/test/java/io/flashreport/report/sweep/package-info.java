@NullMarked
package io.flashreport.report.sweep;

import org.jspecify.annotations.NullMarked;
