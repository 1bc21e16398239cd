/** Passing requests on to report-api and its answers back, streamed both ways. */
@NullMarked
package io.flashreport.gateway.proxy;

import org.jspecify.annotations.NullMarked;
