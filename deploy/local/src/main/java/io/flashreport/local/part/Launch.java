package io.flashreport.local.part;

import java.util.List;
import java.util.Map;

/** A command with what it adds to the environment, and the signal that asks it to end. */
public record Launch(List<String> command, Map<String, String> environment, String stopSignal) {
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public Launch(List<String> command, Map<String, String> environment) {
        this(command, environment, "TERM");
    }

    // The environment holds secrets.
    @Override
    public String toString() {
        return "Launch" + command;
    }
}
