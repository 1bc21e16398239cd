package io.flashreport.engine.sandbox;

import java.util.List;

/**
 * How far engines are kept from everything that is not theirs.
 *
 * @param confined whether a stranger's program may run in an engine: without it, only what was found harmless may
 * @param words what keeps them, or why nothing does; one line
 * @param gaps what the sandbox cannot do on this machine, one line each
 */
public record SandboxState(boolean confined, String words, List<String> gaps) {
    public SandboxState {
        gaps = List.copyOf(gaps);
    }

    /** All of it in one line, for logs and health. */
    public String summary() {
        String all = words + (gaps.isEmpty() ? "" : "; but " + String.join("; ", gaps));
        return (confined ? "on: " : "OFF: ") + all;
    }
}
