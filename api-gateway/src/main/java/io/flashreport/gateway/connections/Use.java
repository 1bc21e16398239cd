package io.flashreport.gateway.connections;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Whether a connection is used for requests; touched on its event loop only. */
final class Use {
    private static final AttributeKey<Use> KEY = AttributeKey.valueOf("flashreport.connection.use");

    private final Channel channel;
    private final long timeoutNanos;
    private int requests;
    private long unusedSince = System.nanoTime();

    private Use(Channel channel, Duration timeout) {
        this.channel = channel;
        this.timeoutNanos = timeout.toNanos();
    }

    /** From now on the connection is closed when it is not used for too long. */
    static void watch(Channel channel, Duration timeout) {
        var use = new Use(channel, timeout);
        channel.attr(KEY).set(use);
        use.lookIn(use.timeoutNanos);
    }

    static void begin(Channel channel) {
        var use = channel.attr(KEY).get();
        if (use != null) use.requests++;
    }

    static void end(Channel channel) {
        var use = channel.attr(KEY).get();
        if (use == null) return;
        use.requests--;
        use.unusedSince = System.nanoTime();
    }

    // One look at a time, however many requests there are.
    private void lookIn(long nanos) {
        var _ = channel.eventLoop().schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }

    private void look() {
        if (!channel.isOpen()) return;
        var left = requests > 0 ? timeoutNanos : timeoutNanos - (System.nanoTime() - unusedSince);
        if (left > 0) {
            lookIn(left);
        } else {
            var _ = channel.close();
        }
    }
}
