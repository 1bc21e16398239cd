package io.flashreport.local;

import io.flashreport.local.part.Home;
import io.flashreport.local.part.JavaCommand;
import io.flashreport.local.part.ReadyFile;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs {@code up} in the background and shows what it says until it is ready. */
final class DetachedUp {
    private static final int POLL_MILLIS = 50;

    private final Home home;
    private final List<String> arguments;

    DetachedUp(Home home, List<String> arguments) {
        this.home = home;
        this.arguments = List.copyOf(arguments);
    }

    int run() throws IOException, InterruptedException {
        var ready = new ReadyFile(home.run("up.ready"));
        File log = home.log("launcher").toFile();
        long shown = log.length();
        ready.clear();
        Process launcher = start(log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!ready.exists()) {
                launcher.destroy();
            }
        }));
        boolean ended = false;
        while (!ended && !ready.exists()) {
            ended = launcher.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            shown += show(log, shown);
        }
        show(log, shown);
        return ended ? launcher.exitValue() : 0;
    }

    private Process start(File log) throws IOException {
        var command = new ArrayList<>(JavaCommand.ofMain(FlashReport.class, Optional.empty(), "96m"));
        arguments.stream().filter(argument -> !argument.equals("--detach")).forEach(command::add);
        command.add("--background");
        return new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static int show(File log, long from) throws IOException {
        try (var file = new RandomAccessFile(log, "r")) {
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            System.out.write(bytes);
            System.out.flush();
            return bytes.length;
        }
    }
}
