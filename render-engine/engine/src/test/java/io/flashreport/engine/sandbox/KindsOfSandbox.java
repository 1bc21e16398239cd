package io.flashreport.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The kinds of sandboxes that engines of this machine's services could get, one of each. */
public enum KindsOfSandbox {
    BUBBLEWRAP,
    LANDLOCK;

    /** Says in its state when it does not work here, which fails where the environment says that it must. */
    public Sandbox open(Path java, Path folder) throws IOException {
        List<SandboxTrial.Kind> candidates = SandboxTrial.Kind.candidates().stream()
                .filter(kind -> (kind == SandboxTrial.Kind.LANDLOCK) == (this == LANDLOCK))
                .toList();
        Sandbox sandbox = SandboxTrial.findWorking(java, folder, candidates);
        // Kernels without Landlock are there; a kernel that lets no bubblewrap work was prepared wrongly.
        if (this == BUBBLEWRAP && "required".equals(System.getenv("FLASHREPORT_TEST_SANDBOX")))
            assertThat(sandbox.state().confined()).as(sandbox.state().words()).isTrue();
        return sandbox;
    }
}
