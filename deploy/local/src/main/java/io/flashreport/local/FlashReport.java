package io.flashreport.local;

import io.flashreport.local.part.Logging;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the local stack; the script {@code flashreport} calls it. */
@Command(
        name = "flashreport",
        description = "Runs FlashReport on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            PartCommand.Stop.class,
            PartCommand.Start.class,
            PartCommand.Kill.class,
            AdminCommand.class,
            MailsCommand.class,
            ConvertCommand.class,
            DoctorCommand.class,
            PrepareCommand.class,
            EmbeddedCommand.class
        })
public final class FlashReport {
    private FlashReport() {}

    public static void main(String[] arguments) throws IOException {
        Logging.configure();
        var commandLine = new CommandLine(new FlashReport());
        commandLine.setExecutionExceptionHandler((failure, _, _) -> {
            System.err.println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            return 1;
        });
        System.exit(commandLine.execute(arguments));
    }
}
