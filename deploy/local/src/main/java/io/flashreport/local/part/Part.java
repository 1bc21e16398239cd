package io.flashreport.local.part;

import java.io.IOException;
import java.time.Duration;
import java.util.SequencedMap;

/** How one process of the stack is prepared, started and recognised as ready. */
public interface Part {
    PartId id();

    /** What it listens on, by the name that {@code --port} knows; the first is the one shown. */
    SequencedMap<String, Integer> ports();

    /** Prepares what the process needs, as often as it is started, and says how to start it. */
    Launch launch() throws IOException, InterruptedException;

    /** Whether the process of this number answers; asked again and again until it does. */
    boolean answers(long pid);

    /** What is left to do once it answers and before anyone may rely on it. */
    default void complete() throws IOException {}

    /** Whether a start that failed with these last lines of log can succeed a moment later. */
    default boolean mayHeal(String logEnd) {
        return false;
    }

    /** Between two questions; asking costs time that the process could use to start. */
    default Duration pause() {
        return Duration.ofMillis(20);
    }

    /** How long it may take to become ready. */
    default Duration patience() {
        return Duration.ofSeconds(90);
    }

    /** How long it may take to end before it is killed. */
    default Duration grace() {
        return Duration.ofSeconds(10);
    }
}
