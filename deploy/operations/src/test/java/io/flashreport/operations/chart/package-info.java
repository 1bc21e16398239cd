@NullMarked
package io.flashreport.operations.chart;

import org.jspecify.annotations.NullMarked;
