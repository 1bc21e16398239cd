package io.flashreport.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;

/**
 * What is to be passed on, and where to.
 *
 * @param request paused, and of whose body nothing has been read
 * @param uri what the service is asked for
 * @param token takes the place of the client's own credentials
 * @param challenge what an answer of 401 asks the client for
 */
public record Errand(HttpServerRequest request, String uri, Service service, String token, String challenge) {}
