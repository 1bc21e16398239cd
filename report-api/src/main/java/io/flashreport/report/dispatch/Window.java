package io.flashreport.report.dispatch;

import java.time.Duration;

/**
 * How many more reports of a lane may be released: as many as are started in the window's time, so that no slot ever
 * waits and order can still change for the rest. Starts are seen as what leaves the queue between two looks.
 */
final class Window {
    /** Reports for each slot that may wait even when hardly any are started. */
    private static final int PER_SLOT = 2;

    private static final double MEMORY_SECONDS = 1.0;

    private final Duration time;
    private final int smallest;
    private final int largest;
    private double startsPerSecond;
    private int expected;
    private long lookedAt;
    private boolean looked;

    Window(Duration time, int smallest, int largest) {
        this.time = time;
        this.smallest = smallest;
        this.largest = largest;
    }

    /**
     * @param queued what waits in Kafka unstarted now
     * @param nanos of {@link System#nanoTime}
     */
    int room(int queued, int slots, long nanos) {
        look(queued, nanos);
        int byTime = (int) Math.ceil(startsPerSecond * time.toMillis() / 1000.0);
        int size = Math.clamp(Math.max(byTime, PER_SLOT * slots), smallest, largest);
        return Math.max(0, size - queued);
    }

    void released(int count) {
        expected += count;
    }

    private void look(int queued, long nanos) {
        double seconds = (nanos - lookedAt) / 1e9;
        if (looked && seconds > 0) {
            double now = Math.max(0, expected - queued) / seconds;
            startsPerSecond += (1 - Math.exp(-seconds / MEMORY_SECONDS)) * (now - startsPerSecond);
        }
        looked = true;
        lookedAt = nanos;
        expected = queued;
    }
}
