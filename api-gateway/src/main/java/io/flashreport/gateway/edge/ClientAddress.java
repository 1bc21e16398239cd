package io.flashreport.gateway.edge;

import io.vertx.core.http.HttpServerRequest;

/** Where a request comes from. */
public final class ClientAddress {
    private ClientAddress() {}

    /** A trusted proxy's word, where there is one; empty for what was sent over no network at all. */
    public static String of(HttpServerRequest request) {
        var address = request.remoteAddress();
        if (address == null) return "";
        return address.hostAddress() == null ? String.valueOf(address.host()) : address.hostAddress();
    }
}
