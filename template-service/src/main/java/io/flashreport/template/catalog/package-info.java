/** Which templates an account has, their versions, and which of them is current. */
@NullMarked
package io.flashreport.template.catalog;

import org.jspecify.annotations.NullMarked;
