@NullMarked
package io.flashreport.operations.compose;

import org.jspecify.annotations.NullMarked;
