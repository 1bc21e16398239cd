@NullMarked
package io.flashreport.report.presentation;

import org.jspecify.annotations.NullMarked;
