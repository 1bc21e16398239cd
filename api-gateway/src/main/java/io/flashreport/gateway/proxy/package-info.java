/** Passing requests on to the services and their answers back, streamed both ways. */
@NullMarked
package io.flashreport.gateway.proxy;

import org.jspecify.annotations.NullMarked;
