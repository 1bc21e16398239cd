package io.flashreport.local.part;

import java.io.IOException;
import java.util.logging.LogManager;

/** What the libraries of the launcher and its own parts have to say, on standard error. */
public final class Logging {
    private Logging() {}

    public static void configure() throws IOException {
        try (var configuration = Logging.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        }
    }
}
