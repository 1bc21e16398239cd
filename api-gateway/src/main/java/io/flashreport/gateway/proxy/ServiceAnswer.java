package io.flashreport.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** What a service, or the gateway in its place, answered to a page. */
public record ServiceAnswer(int status, MultiMap headers, Buffer body) {}
