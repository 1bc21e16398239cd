package io.flashreport.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The sandboxes that work on this machine. */
public final class Sandboxes {
    private static final String REQUIRED = "FLASHREPORT_TEST_SANDBOX";

    private Sandboxes() {}

    /** All that work; without any the test is left out, unless the environment says that there must be one. */
    public static List<Sandbox> working(Path java, Path folder) throws IOException {
        var working = new ArrayList<Sandbox>();
        var reasons = new ArrayList<String>();
        for (SandboxTrial.Kind kind : SandboxTrial.Kind.values()) {
            Sandbox sandbox = SandboxTrial.findWorking(java, folder, List.of(kind));
            if (sandbox.state().confined()) working.add(sandbox);
            else reasons.add(sandbox.state().words());
        }
        if ("required".equals(System.getenv(REQUIRED)))
            assertThat(working).as("%s", reasons).isNotEmpty();
        if (working.isEmpty()) System.err.println("NOT TESTED, no sandbox works on this machine: " + reasons);
        Assumptions.assumeFalse(working.isEmpty(), () -> "no sandbox works here: " + reasons);
        return working;
    }
}
