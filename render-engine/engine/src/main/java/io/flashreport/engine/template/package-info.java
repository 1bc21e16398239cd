/** Filling templates: their packages, what they may reach, how data and parameters come to them. */
@NullMarked
package io.flashreport.engine.template;

import org.jspecify.annotations.NullMarked;
