@NullMarked
package io.flashreport.local.sample;

import org.jspecify.annotations.NullMarked;
