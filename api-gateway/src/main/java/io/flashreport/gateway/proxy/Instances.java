package io.flashreport.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The instances of a service, taking turns; one that does not answer is asked last for a while. */
final class Instances {
    private static final Logger LOG = Logger.getLogger(Instances.class);

    private final HttpClient client;
    private final List<Upstream> instances;
    private final UpstreamConfig config;
    private final Clock clock;
    private final AtomicInteger turn = new AtomicInteger();

    Instances(Vertx vertx, List<URI> urls, UpstreamConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.instances = urls.stream().map(Upstream::new).toList();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setIdleTimeout((int) config.idleTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(config.maxConnections())
                .setMaxWaitQueueSize(config.maxWaiting()));
    }

    HttpClient client() {
        return client;
    }

    /** A connection to the first instance that can be reached; fails when none can. Nothing has been sent yet. */
    Future<Connected> connect() {
        var instances = inTurn();
        // A kept connection may close while it is taken up: then the next try finds another, or opens one.
        return connect(Stream.concat(instances.stream(), instances.stream()).iterator());
    }

    private Future<Connected> connect(Iterator<Upstream> candidates) {
        var upstream = candidates.next();
        return client.request(upstream.request()
                        .setConnectTimeout(config.waitForConnection().toMillis()))
                .map(request -> new Connected(upstream, request))
                .recover(failure -> {
                    // One that is merely busy is not gone.
                    if (failure instanceof IOException) {
                        upstream.avoid(clock.instant().plus(config.avoidAfterFailure()));
                    }
                    LOG.debugf("%s cannot be reached: %s", upstream.name(), failure.getMessage());
                    return candidates.hasNext() ? connect(candidates) : Future.failedFuture(failure);
                });
    }

    private List<Upstream> inTurn() {
        var first = Math.floorMod(turn.getAndIncrement(), instances.size());
        var order = new ArrayList<Upstream>(instances.size());
        order.addAll(instances.subList(first, instances.size()));
        order.addAll(instances.subList(0, first));
        var now = clock.instant();
        order.sort(Comparator.comparing(upstream -> upstream.avoided(now)));
        return order;
    }

    record Connected(Upstream upstream, HttpClientRequest request) {}
}
