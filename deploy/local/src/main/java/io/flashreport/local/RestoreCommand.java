package io.flashreport.local;

import io.flashreport.local.backup.Restore;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import io.flashreport.local.part.Project;
import io.flashreport.local.stack.LocalStack;
import io.flashreport.local.stack.Secrets;
import io.flashreport.local.supervisor.HomeLock;
import io.flashreport.local.supervisor.Leftovers;
import io.flashreport.local.supervisor.Observer;
import io.flashreport.local.supervisor.PartFailedException;
import io.flashreport.local.supervisor.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Puts a backup back into a system that is stopped.")
final class RestoreCommand implements Callable<Integer>, Observer {
    private static final Set<Kind> NEEDED = EnumSet.of(Kind.POSTGRES, Kind.S3);

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Parameters(paramLabel = "FOLDER", description = "What ./flashreport admin backup has made.")
    private Path folder = Path.of("");

    @Option(names = "--replace", description = "Replaces what the databases hold, which is lost.")
    private boolean replace;

    @Override
    public Integer call() throws IOException, InterruptedException, PartFailedException {
        Home home = homeOption.home();
        home.create();
        if (!HomeLock.take(home)) {
            System.err.println("A stack runs in " + home.folder() + "; ./flashreport down stops it.");
            return 1;
        }
        new Leftovers(home).end();
        var secrets = new Secrets(home);
        secrets.make();
        var stack = new LocalStack(home, Project.locate(), new FreePorts().forAllParts(), secrets, Map.of());
        var restore = new Restore(folder.toAbsolutePath().normalize(), stack.stores());
        try (var supervisor = new Supervisor(home, this, Clock.systemUTC())) {
            stack.parts().stream()
                    .filter(part -> NEEDED.contains(part.id().kind()))
                    .forEach(supervisor::add);
            supervisor.start(supervisor.parts());
            return restored(restore, new Migrations(stack, home));
        }
    }

    private int restored(Restore restore, Migrations migrations) throws IOException, InterruptedException {
        List<String> inUse = restore.inUse();
        if (!inUse.isEmpty() && !replace) {
            System.err.println("There are data in %s; --replace replaces them.".formatted(String.join(", ", inUse)));
            return 1;
        }
        migrations.run();
        System.out.println(restore.run());
        return 0;
    }

    @Override
    public void ready(Part part, Duration after) {}

    @Override
    public void stopped(PartId part) {}

    @Override
    public void died(PartId part, int exitCode) {
        System.err.println(part + " ended with exit code " + exitCode);
    }
}
