package io.flashreport.report.leader;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What this node has found out as the leader, to be shown for a while: later another node leads, or none. */
public final class Lately<T> {
    private final Duration life;
    private final Clock clock;
    private volatile @Nullable Found<T> last;

    private record Found<T>(T value, Instant at) {}

    public Lately(Duration life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    public void found(T value) {
        last = new Found<>(value, clock.instant());
    }

    /** A number of it; no number when it is too old. */
    public double show(ToDoubleFunction<T> number) {
        var found = last;
        return found != null && found.at().isAfter(clock.instant().minus(life))
                ? number.applyAsDouble(found.value())
                : Double.NaN;
    }
}
