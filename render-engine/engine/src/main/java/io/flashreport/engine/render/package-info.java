/** Compiling, filling and exporting: the one way from a report and its records to a document. */
@NullMarked
package io.flashreport.engine.render;

import org.jspecify.annotations.NullMarked;
