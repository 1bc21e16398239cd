package io.flashreport.engine.job;

import io.flashreport.engine.protocol.FromEngine.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Measures the phases of a job in the order in which they happen. */
public final class Stopwatch {
    private final List<Phase> phases = new ArrayList<>();

    public <T> T measure(String phase, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            phases.add(
                    new Phase(phase, Duration.ofNanos(System.nanoTime() - start).toMillis()));
        }
    }

    public List<Phase> phases() {
        return List.copyOf(phases);
    }

    @Override
    public String toString() {
        return phases.stream()
                .map(phase -> phase.name() + " " + phase.millis() + " ms")
                .collect(Collectors.joining(", "));
    }
}
