/** API keys: their form, what each may do, and how soon a change of it is known here. */
@NullMarked
package io.flashreport.gateway.keys;

import org.jspecify.annotations.NullMarked;
