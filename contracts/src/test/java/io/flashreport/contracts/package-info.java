@NullMarked
package io.flashreport.contracts;

import org.jspecify.annotations.NullMarked;
