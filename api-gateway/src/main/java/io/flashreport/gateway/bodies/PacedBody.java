package io.flashreport.gateway.bodies;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, whose sender has to keep to a least pace while it is read; used on one event loop.
 *
 * <p>Otherwise a body that trickles holds a connection, or memory, for as long as its sender likes.
 */
public final class PacedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final BodyConfig config;
    private final Vertx vertx;
    private final Runnable tooSlow;
    private final long timer;
    private final long look;
    private boolean reading;
    private long silentFor;
    private long windowAge;
    private long windowBytes;

    /**
     * @param tooSlow run at most once
     */
    PacedBody(ReadStream<Buffer> body, BodyConfig config, Vertx vertx, Runnable tooSlow) {
        this.body = body;
        this.config = config;
        this.vertx = vertx;
        this.tooSlow = tooSlow;
        this.look = config.look().toMillis();
        this.timer = vertx.setPeriodic(look, tick -> look());
    }

    /** Asks for no pace any more. */
    public void stop() {
        vertx.cancelTimer(timer);
    }

    private void look() {
        if (!reading) {
            silentFor = 0;
            return;
        }
        silentFor += look;
        windowAge += look;
        var windowIsOver = windowAge >= config.window().toMillis();
        var bytesDue = config.leastPerSecond().asLongValue() * windowAge / 1000;
        if (silentFor >= config.silence().toMillis() || (windowIsOver && windowBytes < bytesDue)) {
            stop();
            tooSlow.run();
        } else if (windowIsOver) {
            windowAge = 0;
            windowBytes = 0;
        }
    }

    private void came(Buffer data) {
        silentFor = 0;
        windowBytes += data.length();
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(
                handler == null
                        ? null
                        : data -> {
                            came(data);
                            handler.handle(data);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            stop();
                            handler.handle(null);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        body.exceptionHandler(
                handler == null
                        ? null
                        : failure -> {
                            stop();
                            handler.handle(failure);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        reading = false;
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        reading = true;
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        reading = true;
        body.fetch(amount);
        return this;
    }
}
