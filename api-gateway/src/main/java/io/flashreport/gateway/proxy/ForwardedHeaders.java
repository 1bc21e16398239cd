package io.flashreport.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers go no further than here. */
final class ForwardedHeaders {
    // RFC 9110, 7.6.1, with what is still seen in the wild.
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "http2-settings");

    // Nobody in front of the gateway is trusted to say where a request comes from or what was asked for.
    private static final Set<String> SPOOFABLE = Set.of("forwarded", "x-real-ip", "x-original-url", "x-rewrite-url");

    private static final Set<String> TRACE = Set.of("traceparent", "tracestate", "baggage");

    private ForwardedHeaders() {}

    static void cleanRequest(MultiMap headers) {
        removeHopByHop(headers);
        for (var name : List.copyOf(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (SPOOFABLE.contains(lower) || lower.startsWith("x-forwarded-")) headers.remove(name);
        }
        // The gateway has told the client to go on, as the next hop after it.
        headers.remove("expect");
        // Where a client's trace goes on is the gateway's own call, whose header would stand beside the client's.
        TRACE.forEach(headers::remove);
        // A page's session is in one of them; services know it by its hash alone.
        headers.remove("cookie");
    }

    static void cleanResponse(MultiMap headers) {
        removeHopByHop(headers);
        // The gateway's own, of which there are enough.
        headers.remove("ratelimit");
        headers.remove("ratelimit-policy");
    }

    private static void removeHopByHop(MultiMap headers) {
        for (var value : List.copyOf(headers.getAll("connection"))) {
            for (var named : value.split(",", -1)) headers.remove(named.strip());
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
