/** Sample data that accounts register with their templates. */
@NullMarked
package io.flashreport.template.sample;

import org.jspecify.annotations.NullMarked;
