@NullMarked
package io.flashreport.report;

import org.jspecify.annotations.NullMarked;
