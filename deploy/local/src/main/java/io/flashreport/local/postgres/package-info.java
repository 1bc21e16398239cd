@NullMarked
package io.flashreport.local.postgres;

import org.jspecify.annotations.NullMarked;
