/** The templates of an account, and one of them. */
@NullMarked
package io.flashreport.gateway.pages.templates;

import org.jspecify.annotations.NullMarked;
