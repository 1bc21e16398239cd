/** The signed tokens by which services know on whose behalf they are called. */
@NullMarked
package io.flashreport.gateway.tokens;

import org.jspecify.annotations.NullMarked;
