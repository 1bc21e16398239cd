/** Logging in at an OpenID provider: the code flow, with a proof key (OpenID Connect Core 1.0, RFC 7636). */
@NullMarked
package io.flashreport.gateway.openid;

import org.jspecify.annotations.NullMarked;
