package io.flashreport.local;

import io.flashreport.local.control.ControlClient;
import io.flashreport.local.part.Home;
import io.flashreport.local.supervisor.HomeLock;
import io.flashreport.local.supervisor.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops everything, and what a killed launcher left behind.")
final class DownCommand implements Callable<Integer> {
    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = homeOption.home();
        if (!Files.isDirectory(home.run(""))) {
            System.out.println("Nothing runs in " + home.folder() + ".");
            return 0;
        }
        boolean asked = ControlClient.ask(home, List.of("down")).isPresent();
        HomeLock.await(home);
        int leftovers = new Leftovers(home).end();
        if (leftovers > 0) {
            System.out.println("Ended %d processes that an earlier launcher left behind.".formatted(leftovers));
        } else {
            System.out.println((asked ? "Stopped what ran in " : "Nothing runs in ") + home.folder() + ".");
        }
        return 0;
    }
}
