package io.flashreport.gateway.bodies;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import jakarta.inject.Singleton;

/** The least pace at which clients send bodies, whatever these are for. */
@Singleton
public class BodyPace {
    private final BodyConfig config;
    private final Vertx vertx;

    BodyPace(BodyConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /**
     * A body to be read at this pace, on the event loop of the caller.
     *
     * @param tooSlow run at most once
     */
    public PacedBody of(ReadStream<Buffer> body, Runnable tooSlow) {
        return new PacedBody(body, config, vertx, tooSlow);
    }
}
