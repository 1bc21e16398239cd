@NullMarked
package io.flashreport.operations.image;

import org.jspecify.annotations.NullMarked;
