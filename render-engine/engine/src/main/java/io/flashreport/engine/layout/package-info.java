/** The automatic layout: a plain table made of what the data holds. */
@NullMarked
package io.flashreport.engine.layout;

import org.jspecify.annotations.NullMarked;
