package io.flashreport.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** With groups of the kernel that runs the test; without any that it may make, it says that nothing was tested. */
@EnabledOnOs(OS.LINUX)
class ControlGroupsTest {
    private static final long MIB = 1024 * 1024;
    private static final String NAME = "engine-of-a-test";

    private ControlGroups groups;

    @BeforeEach
    void find() throws IOException {
        Optional<ControlGroups> found = ControlGroups.find();
        if (found.isEmpty()) System.err.println("NOT TESTED, no control group may be made on this machine");
        Assumptions.assumeTrue(found.isPresent());
        groups = found.get();
    }

    @AfterEach
    void remove() {
        if (groups != null) groups.remove(NAME);
    }

    @Test
    void aProgramThatTakesMoreThanItsGroupMayHaveIsEnded() throws Exception {
        assertThat(run(64, "head -c 200000000 /dev/zero | tail -n 1 | wc -c")).isNotEqualTo(0);
        assertThat(groups.ranOutOfMemory(NAME)).isTrue();
    }

    @Test
    void aProgramThatTakesLessEndsAsItWants() throws Exception {
        assertThat(run(64, "head -c 20000000 /dev/zero | tail -n 1 | wc -c; exit 7"))
                .isEqualTo(7);
        assertThat(groups.ranOutOfMemory(NAME)).isFalse();
    }

    @Test
    void whatIsRemovedIsThereNoMoreAndCanBeMadeAgain() throws Exception {
        run(64, "true");
        groups.remove(NAME);
        assertThat(run(64, "exit 3")).isEqualTo(3);
    }

    private int run(long mib, String script) throws Exception {
        var command = new ArrayList<>(groups.enter(Path.of("/bin/sh"), NAME, mib * MIB));
        command.addAll(List.of("/bin/bash", "-o", "pipefail", "-c", script));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
