/** How the bodies of requests come in. */
@NullMarked
package io.flashreport.gateway.bodies;

import org.jspecify.annotations.NullMarked;
