package io.flashreport.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.sandbox.SandboxMode;
import io.flashreport.local.part.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminationTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMachineOnWhichNothingConfinesEnginesIsIll() throws Exception {
        assertThat(findings(SandboxMode.OFF))
                .anySatisfy(finding -> {
                    assertThat(finding.thing()).isEqualTo("sandbox");
                    assertThat(finding.verdict()).isEqualTo(Finding.Verdict.BAD);
                    assertThat(finding.words()).contains("flashreport.engine.sandbox");
                })
                .anySatisfy(finding -> assertThat(finding.words()).contains("Only inert templates run"));
    }

    @Test
    void everyMachineIsDescribed() throws Exception {
        assertThat(findings(SandboxMode.REQUIRED))
                .extracting(Finding::thing)
                .contains("JDK", "kernel", "user namespaces", "seccomp", "Landlock", "cgroup v2", "fonts")
                .contains("sandbox", "limits", "engine");
    }

    @Test
    void anEngineThatWasNotBuiltIsNoIllness() throws Exception {
        assertThat(findings(SandboxMode.OFF))
                .filteredOn(finding -> finding.thing().equals("engine"))
                .extracting(Finding::verdict)
                .containsExactly(Finding.Verdict.FACT);
    }

    /** Of a project in which nothing was built yet. */
    private List<Finding> findings(SandboxMode mode) throws Exception {
        return Examination.run(new Project(folder, false), mode, folder.resolve("scratch"));
    }
}
