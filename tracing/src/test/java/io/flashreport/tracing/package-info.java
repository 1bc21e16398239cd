@NullMarked
package io.flashreport.tracing;

import org.jspecify.annotations.NullMarked;
