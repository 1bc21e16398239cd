/** Converts templates from the command line: files and whole folders. */
@NullMarked
package io.flashreport.engine.batch;

import org.jspecify.annotations.NullMarked;
