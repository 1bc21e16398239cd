/** The engine process: its conversation with the host, one job at a time. */
@NullMarked
package io.flashreport.engine.process;

import org.jspecify.annotations.NullMarked;
