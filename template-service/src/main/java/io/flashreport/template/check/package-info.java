/** Has uploads checked by an engine and makes its findings readable. */
@NullMarked
package io.flashreport.template.check;

import org.jspecify.annotations.NullMarked;
