package io.flashreport.engine.sandbox;

import java.util.Optional;

/** Which templates engines may fill. */
public enum TemplatePolicy {
    /** All where engines are confined, else only inert ones. */
    AUTO,

    /** Only inert ones, confined or not. */
    INERT_ONLY,

    /** All, even where nothing keeps a template from the machine: for whoever knows all who upload. */
    CONTAINED_TOO;

    /** Why a contained template may not run in such engines, for its owner's eyes; empty when it may. */
    public Optional<String> objection(SandboxState state) {
        return switch (this) {
            case AUTO ->
                state.confined()
                        ? Optional.empty()
                        : Optional.of("This template may only run in a sandbox, which this machine does not have;"
                                + " see docs/security.md, \"Without a sandbox\".");
            case INERT_ONLY ->
                Optional.of("This template is not inert, and only inert ones may run here; see docs/security.md.");
            case CONTAINED_TOO -> Optional.empty();
        };
    }
}
