@NullMarked
package io.flashreport.worker.slot;

import org.jspecify.annotations.NullMarked;
