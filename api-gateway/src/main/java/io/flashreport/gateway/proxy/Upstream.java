package io.flashreport.gateway.proxy;

import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Instant;

/** One instance of a service. */
final class Upstream {
    private final String host;
    private final int port;
    private volatile Instant avoidUntil = Instant.MIN;

    Upstream(URI url) {
        if (!"http".equals(url.getScheme())
                || url.getHost() == null
                || !url.getPath().isEmpty()) {
            throw new IllegalArgumentException("a service's address must be like http://host:port, was " + url);
        }
        host = url.getHost();
        port = url.getPort() < 0 ? 80 : url.getPort();
    }

    /** The tag of metrics: as many values as there are instances. */
    String name() {
        return host + ":" + port;
    }

    RequestOptions request() {
        return new RequestOptions().setHost(host).setPort(port);
    }

    boolean avoided(Instant now) {
        return now.isBefore(avoidUntil);
    }

    void avoid(Instant until) {
        avoidUntil = until;
    }
}
