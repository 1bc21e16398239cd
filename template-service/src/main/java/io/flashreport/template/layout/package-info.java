/** The automatic layout of data as a template. */
@NullMarked
package io.flashreport.template.layout;

import org.jspecify.annotations.NullMarked;
