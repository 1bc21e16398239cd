package io.flashreport.local;

import io.flashreport.local.part.Archive;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import io.flashreport.local.part.Project;
import io.flashreport.local.sample.Samples;
import io.flashreport.local.stack.EngineArchive;
import io.flashreport.local.stack.LocalStack;
import io.flashreport.local.stack.Secrets;
import io.flashreport.local.supervisor.HomeLock;
import io.flashreport.local.supervisor.Leftovers;
import io.flashreport.local.supervisor.Observer;
import io.flashreport.local.supervisor.PartFailedException;
import io.flashreport.local.supervisor.Supervisor;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Records, once after a build, the archives that let all later starts be fast: runs the whole system for two reports. */
final class Training implements Observer {
    private final Project project;
    private final PrintStream out;
    private final Clock clock;

    Training(Project project, PrintStream out, Clock clock) {
        this.project = project;
        this.out = out;
        this.clock = clock;
    }

    /** Whatever goes wrong here is said, and only costs time at the next start. */
    void runIfNeeded() throws InterruptedException {
        try {
            var home = new Home(project.cache().resolve("training"));
            var engine = new EngineArchive(project, home);
            List<Archive> archives = archives();
            if (engine.exists() && archives.stream().allMatch(Archive::exists)) return;
            home.create();
            if (!HomeLock.take(home)) return;
            new Leftovers(home).end();
            Instant began = clock.instant();
            out.println("Preparing fast starts, once after a build.");
            if (!archives.stream().allMatch(Archive::exists)) record(home);
            for (Archive archive : archives) archive.publish();
            engine.make();
            Folders.delete(home.folder());
            out.println("Prepared in %s.".formatted(Console.seconds(Duration.between(began, clock.instant()))));
        } catch (PartFailedException | IOException e) {
            out.println("Starts will be slower: " + e.getMessage());
        }
    }

    private List<Archive> archives() throws IOException {
        var recording = project.recordingArchives();
        var archives = new ArrayList<Archive>();
        for (Kind kind : Kind.values()) {
            if (kind.isService()) archives.add(recording.archive(kind));
        }
        for (Kind kind : List.of(Kind.KAFKA, Kind.S3, Kind.MAIL)) {
            recording.archive(kind.label()).ifPresent(archives::add);
        }
        return archives;
    }

    private void record(Home home) throws PartFailedException, IOException, InterruptedException {
        var secrets = new Secrets(home);
        secrets.make();
        var ports = new FreePorts().forAllParts();
        var stack = new LocalStack(home, project.recordingArchives(), ports, secrets, Map.of());
        try (var supervisor = new Supervisor(home, this, clock)) {
            stack.parts().forEach(supervisor::add);
            try {
                supervisor.start(supervisor.parts());
                var samples =
                        new Samples(stack.publicUrl(), secrets.demoApiKey().text(), project.sampleTemplate(), clock);
                samples.report(home.folder().resolve("sample.pdf"));
                samples.template(home.folder().resolve("customers.pdf"));
            } catch (InterruptedException e) {
                // Whoever gives up does not want to wait for archives to be written.
                supervisor.kill(supervisor.parts());
                throw e;
            }
        }
    }

    @Override
    public void ready(Part part, Duration after) {}

    @Override
    public void stopped(PartId part) {}

    @Override
    public void died(PartId part, int exitCode) {
        out.println("  %s ended with exit code %d.".formatted(part, exitCode));
    }
}
