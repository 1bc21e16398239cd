/** How one document of an account is to look: what its request says, over what the account's theme says. */
@NullMarked
package io.flashreport.template.look;

import org.jspecify.annotations.NullMarked;
