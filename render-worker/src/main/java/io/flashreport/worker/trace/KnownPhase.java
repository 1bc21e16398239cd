package io.flashreport.worker.trace;

import io.flashreport.engine.protocol.FromEngine.Phase;
import java.util.Set;

/** The names that phases have in metrics and traces: engines are not trusted to keep them few. */
public final class KnownPhase {
    private static final Set<String> NAMES =
            Set.of("load", "template", "compile", "read", "scan", "layout", "fill", "export");

    private KnownPhase() {}

    public static String nameOf(Phase phase) {
        return NAMES.contains(phase.name()) ? phase.name() : "other";
    }
}
