@NullMarked
package io.flashreport.engine.protocol;

import org.jspecify.annotations.NullMarked;
