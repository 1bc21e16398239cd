@NullMarked
package io.flashreport.local.kafka;

import org.jspecify.annotations.NullMarked;
