package io.flashreport.local;

import io.flashreport.local.part.Home;
import io.flashreport.local.part.Launch;
import io.flashreport.local.part.PartId;
import io.flashreport.local.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Has the services bring their databases to their version, one after the other, without serving anybody. */
final class Migrations {
    private static final long PATIENCE_MINUTES = 10;

    private final LocalStack stack;
    private final Home home;

    Migrations(LocalStack stack, Home home) {
        this.stack = stack;
        this.home = home;
    }

    void run() throws IOException, InterruptedException {
        for (var migration : stack.migrations().entrySet()) run(migration.getKey(), migration.getValue());
    }

    private void run(PartId service, Launch launch) throws IOException, InterruptedException {
        Path log = home.log(service.toString());
        var builder = new ProcessBuilder(launch.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("%s could not migrate its database; its log: %s".formatted(service, log));
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
