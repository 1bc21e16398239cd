@NullMarked
package io.flashreport.operations.watch;

import org.jspecify.annotations.NullMarked;
