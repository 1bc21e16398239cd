@NullMarked
package io.flashreport.teststack;

import org.jspecify.annotations.NullMarked;
