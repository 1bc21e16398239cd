@NullMarked
package io.flashreport.worker.render;

import org.jspecify.annotations.NullMarked;
