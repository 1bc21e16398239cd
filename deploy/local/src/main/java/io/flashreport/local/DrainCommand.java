package io.flashreport.local;

import io.flashreport.local.control.ControlClient;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.PartId;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "drain",
        description = "Has a worker take no more jobs, end those that it has, and stop; returns when it has stopped.")
final class DrainCommand implements Callable<Integer> {
    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Parameters(paramLabel = "WORKER", description = "Such as render-worker-2; render-worker means all of them.")
    private String worker = "";

    @Override
    public Integer call() throws IOException {
        if (PartId.of(worker).kind() != Kind.RENDER_WORKER) {
            System.err.println("Only workers are drained, as in render-worker-2; was " + worker);
            return 2;
        }
        Home home = homeOption.home();
        if (ControlClient.ask(home, List.of("stop", worker)).isEmpty()) {
            System.err.println("Nothing runs in " + home.folder() + "; ./flashreport up starts it.");
            return 1;
        }
        return 0;
    }
}
