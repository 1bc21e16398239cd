/** What a client meets first: routes, credentials, limits and refusals. */
@NullMarked
package io.flashreport.gateway.edge;

import org.jspecify.annotations.NullMarked;
