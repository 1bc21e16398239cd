/** Compares converted templates of version 6 with the same templates as their makers wrote them for version 7. */
@org.jspecify.annotations.NullMarked
package io.flashreport.engine.convert.corpus;
