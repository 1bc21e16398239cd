package io.flashreport.local;

import io.flashreport.local.part.Home;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.PartId;
import io.flashreport.local.part.Project;
import io.flashreport.local.part.ReadyFile;
import io.flashreport.local.stack.LocalStack;
import io.flashreport.local.stack.Ports;
import io.flashreport.local.stack.Secrets;
import io.flashreport.local.supervisor.HomeLock;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "up", description = "Starts the whole system and shows its address and a key. Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {
    private static final int MOST_INSTANCES = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Option(
            names = "--scale",
            paramLabel = "SERVICE=N",
            description = "Runs N instances of a service; repeat it for several services.")
    private Map<String, Integer> scale = new LinkedHashMap<>();

    @Option(
            names = "--port",
            paramLabel = "NAME=PORT",
            description = "Chooses one port, as in --port kafka=9292; repeat it for several.")
    private Map<String, Integer> ports = new LinkedHashMap<>();

    @Option(
            names = "--ports-from",
            paramLabel = "PORT",
            description = "Takes a row of ports from this one on; the public one comes first.")
    private @Nullable Integer portsFrom;

    @Option(names = "--detach", description = "Returns when everything is ready; ./flashreport down stops it.")
    private boolean detach;

    @Option(
            names = "--unprepared",
            description = "Starts at once, even if nothing was recorded yet that makes starts fast.")
    private boolean unprepared;

    @Option(names = "--background", hidden = true)
    private boolean background;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = homeOption.home();
        home.create();
        if (detach) {
            return new DetachedUp(home, spec.commandLine().getParseResult().originalArgs()).run();
        }
        if (!HomeLock.take(home)) {
            System.err.println("A stack runs already in " + home.folder()
                    + "; ./flashreport status shows it, ./flashreport down stops it.");
            return 1;
        }
        new ReadyFile(home.run("up.ready")).clear();
        var secrets = new Secrets(home);
        secrets.make();
        Project project = Project.locate();
        var stack = new LocalStack(home, project, chosenPorts(), secrets, instances());
        Training training = unprepared ? null : new Training(project, System.out, Clock.systemUTC());
        var running = new RunningStack(home, stack, secrets, training, Clock.systemUTC());
        if (!background) {
            running.endWithParent();
        }
        return running.run();
    }

    private Ports chosenPorts() {
        try {
            return Ports.of(portsFrom == null ? OptionalInt.empty() : OptionalInt.of(portsFrom), ports);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Map<Kind, Integer> instances() {
        var instances = new LinkedHashMap<Kind, Integer>();
        scale.forEach((name, count) -> instances.put(scalable(name, count), count));
        return instances;
    }

    private Kind scalable(String name, int count) {
        try {
            Kind kind = PartId.of(name).kind();
            if (count < 1 || count > MOST_INSTANCES) {
                throw new IllegalArgumentException(
                        "--scale %s=%d: the number must be 1 to %d".formatted(name, count, MOST_INSTANCES));
            }
            return new PartId(kind, count).kind();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
