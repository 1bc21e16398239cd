package io.flashreport.local;

import io.flashreport.engine.sandbox.SandboxMode;
import io.flashreport.local.doctor.Examination;
import io.flashreport.local.doctor.Finding;
import io.flashreport.local.part.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Looks whether this machine has what FlashReport needs, and whether engines can be confined.",
        footer = "Exit code 1 when something has to be done.")
final class DoctorCommand implements Callable<Integer> {
    private static final String MODE = "FLASHREPORT_ENGINE_SANDBOX";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("flashreport-doctor-");
        try {
            List<Finding> findings = Examination.run(Project.locate(), mode(), folder);
            findings.forEach(System.out::println);
            boolean ill = findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.BAD);
            System.out.println(ill ? "Something has to be done: see the lines with !!." : "All is well.");
            return ill ? 1 : 0;
        } finally {
            Folders.delete(folder);
        }
    }

    private static SandboxMode mode() {
        String mode = System.getenv(MODE);
        if (mode == null || mode.isBlank()) return SandboxMode.AUTO;
        try {
            return SandboxMode.valueOf(mode.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(MODE + " must be auto, required or off, was " + mode, e);
        }
    }
}
