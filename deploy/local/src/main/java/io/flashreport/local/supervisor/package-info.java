@NullMarked
package io.flashreport.local.supervisor;

import org.jspecify.annotations.NullMarked;
