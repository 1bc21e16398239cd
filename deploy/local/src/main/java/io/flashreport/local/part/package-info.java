@NullMarked
package io.flashreport.local.part;

import org.jspecify.annotations.NullMarked;
