@NullMarked
package io.flashreport.engine.host;

import org.jspecify.annotations.NullMarked;
