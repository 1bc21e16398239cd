@NullMarked
package io.flashreport.worker;

import org.jspecify.annotations.NullMarked;
