package io.flashreport.local;

import io.flashreport.local.control.ControlClient;
import io.flashreport.local.part.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "Copies the databases and the bucket of a running system into a folder.")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Parameters(paramLabel = "FOLDER", description = "An empty folder, or one to be made.")
    private Path folder = Path.of("");

    /** The launcher does it, which knows the ports and the secrets. */
    @Override
    public Integer call() throws IOException {
        Home home = homeOption.home();
        String target = folder.toAbsolutePath().normalize().toString();
        var said = ControlClient.ask(home, List.of("backup", target));
        if (said.isEmpty()) {
            System.err.println("Nothing runs in " + home.folder() + "; ./flashreport up starts it.");
            return 1;
        }
        said.get().forEach(System.out::println);
        return 0;
    }
}
