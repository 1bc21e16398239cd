package io.flashreport.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** How many bytes a request says that its body has. */
final class AnnouncedLength {
    private AnnouncedLength() {}

    /** 0 when it says nothing. */
    static long of(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Vert.x has refused what is not a number already.
        return length == null ? 0 : Long.parseLong(length);
    }
}
