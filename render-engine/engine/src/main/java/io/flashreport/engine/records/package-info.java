/**
 * Reads data of any shape as records with fields and records inside, streamed: once to learn what there is, once more for
 * the values. Knows nothing of pages.
 */
@NullMarked
package io.flashreport.engine.records;

import org.jspecify.annotations.NullMarked;
