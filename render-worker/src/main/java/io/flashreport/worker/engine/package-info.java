/** The engine processes of this worker: a pool for each lane. */
@NullMarked
package io.flashreport.worker.engine;

import org.jspecify.annotations.NullMarked;
