package io.flashreport.local;

import io.flashreport.local.part.Logging;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the local stack; the script {@code flashreport} calls it. */
@Command(
        name = "flashreport",
        description = "Runs FlashReport on this machine.",
        subcommands = {EmbeddedCommand.class})
public final class FlashReport {
    private FlashReport() {}

    public static void main(String[] arguments) throws IOException {
        Logging.configure();
        System.exit(new CommandLine(new FlashReport()).execute(arguments));
    }
}
