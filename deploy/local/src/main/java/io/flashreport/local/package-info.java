@NullMarked
package io.flashreport.local;

import org.jspecify.annotations.NullMarked;
