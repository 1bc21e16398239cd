package io.flashreport.gateway.refusal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Reads and drops what a client still sends after its request has been answered: many read only when they have sent all. */
@Singleton
public class RestOfBody {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Vertx vertx;

    RestOfBody(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Completes when the body has ended, the client has gone, or it took too long. */
    public Future<Void> discard(HttpServerRequest request) {
        Promise<Void> done = Promise.promise();
        if (request.isEnded()) return Future.succeededFuture();
        var timer = vertx.setTimer(PATIENCE.toMillis(), fired -> done.tryComplete());
        request.handler(data -> {})
                .endHandler(end -> done.tryComplete())
                .exceptionHandler(gone -> done.tryComplete())
                .resume();
        return done.future().onComplete(any -> vertx.cancelTimer(timer));
    }
}
