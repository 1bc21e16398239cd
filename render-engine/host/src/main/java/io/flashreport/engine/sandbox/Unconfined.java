package io.flashreport.engine.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * Nothing but an empty environment and a folder of one's own.
 *
 * @param why there is no more than that
 */
record Unconfined(String why) implements Sandbox {
    @Override
    public List<String> enter(Occupant occupant) {
        return occupant.command();
    }

    @Override
    public Path scratchInside(Path scratch) {
        return scratch;
    }

    @Override
    public boolean watchesScratch(ProcessLimits limits) {
        return false;
    }

    @Override
    public boolean hasInnerProcess() {
        return false;
    }

    @Override
    public SandboxState state() {
        return new SandboxState(false, why, List.of());
    }
}
