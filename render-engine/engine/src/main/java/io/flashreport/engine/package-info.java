/** The engine: everything that knows JasperReports, in a process of its own. */
@NullMarked
package io.flashreport.engine;

import org.jspecify.annotations.NullMarked;
