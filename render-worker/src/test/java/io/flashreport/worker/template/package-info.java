@NullMarked
package io.flashreport.worker.template;

import org.jspecify.annotations.NullMarked;
