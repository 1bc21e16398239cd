package io.flashreport.local;

import io.flashreport.local.part.Home;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import io.flashreport.local.supervisor.Observer;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the terminal what happens to the parts. */
final class Console implements Observer {
    private final PrintStream out;
    private final Home home;

    Console(PrintStream out, Home home) {
        this.out = out;
        this.home = home;
    }

    @Override
    public void ready(Part part, Duration after) {
        say("  ready    %-18s %6s   127.0.0.1:%d"
                .formatted(part.id(), seconds(after), part.ports().firstEntry().getValue()));
    }

    @Override
    public void stopped(PartId part) {
        say("  stopped  " + part);
    }

    @Override
    public void died(PartId part, int exitCode) {
        say("  died     %-18s exit code %d; log: %s; start it again: ./flashreport start %s"
                .formatted(part, exitCode, home.log(part.toString()), part));
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
    }
}
