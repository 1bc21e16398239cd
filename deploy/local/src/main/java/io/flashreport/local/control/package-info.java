@NullMarked
package io.flashreport.local.control;

import org.jspecify.annotations.NullMarked;
