@NullMarked
package io.flashreport.engine.parameter;

import org.jspecify.annotations.NullMarked;
