/** Which templates an account has, and which version of each is current. */
@NullMarked
package io.flashreport.template.catalog;

import org.jspecify.annotations.NullMarked;
