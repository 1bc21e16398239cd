/** What the documents of an account look like when no template says so: its theme and its logos. */
@NullMarked
package io.flashreport.template.theme;

import org.jspecify.annotations.NullMarked;
