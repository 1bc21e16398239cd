@NullMarked
package io.flashreport.local.stack;

import org.jspecify.annotations.NullMarked;
