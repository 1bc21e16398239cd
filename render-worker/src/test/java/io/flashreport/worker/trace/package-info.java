@NullMarked
package io.flashreport.worker.trace;

import org.jspecify.annotations.NullMarked;
