/** What clients give for the parameters of templates, as text. */
@NullMarked
package io.flashreport.engine.parameter;

import org.jspecify.annotations.NullMarked;
