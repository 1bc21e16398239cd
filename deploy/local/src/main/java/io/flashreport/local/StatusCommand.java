package io.flashreport.local;

import io.flashreport.local.control.ControlClient;
import io.flashreport.local.part.Home;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "Shows the parts of a running stack; exit code 3 when none runs.")
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Override
    public Integer call() throws IOException {
        Home home = homeOption.home();
        var lines = ControlClient.ask(home, List.of("status"));
        if (lines.isEmpty()) {
            System.out.println("Nothing runs in " + home.folder() + ".");
            return NOT_RUNNING;
        }
        lines.get().forEach(System.out::println);
        return 0;
    }
}
