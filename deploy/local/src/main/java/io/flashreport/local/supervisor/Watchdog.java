package io.flashreport.local.supervisor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A shell that ends the parts when the launcher dies without a chance to do it, as with SIGKILL. */
final class Watchdog implements AutoCloseable {
    // Each line names all guarded processes; the pipe's end says that the launcher is gone.
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            left=
            while read -r line; do left=$line; done
            for entry in $left; do kill -"${entry#*:}" "${entry%:*}"; done
            tries=0
            while [ -n "$left" ] && [ $tries -lt 10 ]; do
                sleep 1
                alive=
                for entry in $left; do kill -0 "${entry%:*}" && alive="$alive $entry"; done
                left=$alive
                tries=$((tries + 1))
            done
            for entry in $left; do kill -KILL "${entry%:*}"; done
            """;

    private final OutputStream pipe;
    private final SequencedMap<Long, String> guarded = new TreeMap<>();

    Watchdog() throws IOException {
        pipe = new ProcessBuilder("sh", "-c", SCRIPT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .getOutputStream();
    }

    synchronized void guard(long pid, String signal) throws IOException {
        guarded.put(pid, signal);
        tell();
    }

    synchronized void forget(long pid) throws IOException {
        guarded.remove(pid);
        tell();
    }

    @Override
    public synchronized void close() throws IOException {
        pipe.close();
    }

    private void tell() throws IOException {
        String line = guarded.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(" ", "", "\n"));
        pipe.write(line.getBytes(StandardCharsets.UTF_8));
        pipe.flush();
    }
}
