@NullMarked
package io.flashreport.report.read;

import org.jspecify.annotations.NullMarked;
