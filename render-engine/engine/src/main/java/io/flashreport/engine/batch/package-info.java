/** Converts templates from the command line: files and whole folders. */
@org.jspecify.annotations.NullMarked
package io.flashreport.engine.batch;
