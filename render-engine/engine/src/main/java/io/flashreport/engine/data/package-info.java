/** Reads JSON and XML as records and columns, streamed: memory does not grow with the number of records. */
@NullMarked
package io.flashreport.engine.data;

import org.jspecify.annotations.NullMarked;
