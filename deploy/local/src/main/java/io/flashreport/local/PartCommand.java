package io.flashreport.local;

import io.flashreport.local.control.ControlClient;
import io.flashreport.local.part.Home;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code stop}, {@code start} and {@code kill} have in common: the launcher of the home does it. */
abstract sealed class PartCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "PART",
            description = "Such as kafka, render-worker (all of its instances), report-api-2.")
    private List<String> parts = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Home home = homeOption.home();
        var words = new ArrayList<>(List.of(spec.name()));
        words.addAll(parts);
        if (ControlClient.ask(home, words).isEmpty()) {
            System.err.println("Nothing runs in " + home.folder() + "; ./flashreport up starts it.");
            return 1;
        }
        return 0;
    }

    @Command(name = "stop", description = "Stops parts in good order.")
    static final class Stop extends PartCommand {}

    @Command(name = "start", description = "Starts parts that were stopped or died, and returns when they are ready.")
    static final class Start extends PartCommand {}

    @Command(name = "kill", description = "Ends parts as a crash would, with SIGKILL.")
    static final class Kill extends PartCommand {}
}
