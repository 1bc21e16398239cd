/**
 * Checks uploaded templates: converts them, reads them as the library does, verifies and compiles them, looks for what
 * they refer to, tries them with their sample data, and says what is wrong with the line in the file as it was uploaded.
 */
@NullMarked
package io.flashreport.engine.check;

import org.jspecify.annotations.NullMarked;
