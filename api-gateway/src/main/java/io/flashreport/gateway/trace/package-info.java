@NullMarked
package io.flashreport.gateway.trace;

import org.jspecify.annotations.NullMarked;
