@NullMarked
package io.flashreport.engine.sandbox;

import org.jspecify.annotations.NullMarked;
