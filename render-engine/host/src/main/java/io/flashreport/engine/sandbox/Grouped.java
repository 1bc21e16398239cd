package io.flashreport.engine.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sandbox whose programs have a control group each, which bears the name of their folder. */
record Grouped(Sandbox inner, ControlGroups groups, Path shell) implements Sandbox {
    @Override
    public List<String> enter(Occupant occupant) throws IOException {
        List<String> program = inner.enter(occupant);
        if (occupant.heapBytes().isEmpty()) return program;
        long memory = occupant.limits().memoryBytes(occupant.heapBytes().getAsLong());
        var command = new ArrayList<>(groups.enter(shell, name(occupant.scratch()), memory));
        command.addAll(program);
        return command;
    }

    private static String name(Path scratch) {
        return scratch.getFileName().toString();
    }

    @Override
    public boolean ranOutOfMemory(Path scratch) {
        return groups.ranOutOfMemory(name(scratch));
    }

    @Override
    public void leave(Path scratch) {
        groups.remove(name(scratch));
    }

    @Override
    public Path scratchInside(Path scratch) {
        return inner.scratchInside(scratch);
    }

    @Override
    public boolean watchesScratch(ProcessLimits limits) {
        return inner.watchesScratch(limits);
    }

    @Override
    public boolean hasInnerProcess() {
        return inner.hasInnerProcess();
    }

    @Override
    public SandboxState state() {
        SandboxState state = inner.state();
        return new SandboxState(state.confined(), state.words() + ", each in a control group", state.gaps());
    }
}
