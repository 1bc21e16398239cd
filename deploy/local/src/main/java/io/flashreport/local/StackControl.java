package io.flashreport.local;

import io.flashreport.local.backup.Backup;
import io.flashreport.local.control.Control;
import io.flashreport.local.part.PartId;
import io.flashreport.local.supervisor.PartFailedException;
import io.flashreport.local.supervisor.PartReport;
import io.flashreport.local.supervisor.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the commands of other terminals do to a running stack. */
final class StackControl implements Control {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Supervisor supervisor;
    private final Backup backup;
    private final Runnable end;

    StackControl(Supervisor supervisor, Backup backup, Runnable end) {
        this.supervisor = supervisor;
        this.backup = backup;
        this.end = end;
    }

    @Override
    public List<String> obey(List<String> words) throws PartFailedException, IOException, InterruptedException {
        if (words.getFirst().equals("backup")) {
            // A path may have spaces.
            return List.of(backup.write(Path.of(String.join(" ", words.subList(1, words.size())))));
        }
        List<PartId> parts = named(words.subList(1, words.size()));
        switch (words.getFirst()) {
            case "status" -> {
                return status();
            }
            case "down" -> end.run();
            case "start" -> supervisor.start(parts);
            case "stop" -> supervisor.stop(parts);
            case "kill" -> supervisor.kill(parts);
            default -> throw new IllegalArgumentException("unknown command " + words.getFirst());
        }
        return List.of();
    }

    /** A service's plain name means all of its instances, {@code report-api-1} the first alone. */
    private List<PartId> named(List<String> names) {
        var parts = new ArrayList<PartId>();
        for (String name : names) {
            PartId named = PartId.of(name);
            boolean all = named.kind().label().equals(name);
            List<PartId> found = supervisor.parts().stream()
                    .filter(part -> all ? part.kind() == named.kind() : part.equals(named))
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("there is no part %s in this stack; it has %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        supervisor.parts().stream()
                                                .map(PartId::toString)
                                                .toList())));
            }
            parts.addAll(found);
        }
        return parts.stream().distinct().toList();
    }

    private List<String> status() {
        var lines = new ArrayList<String>();
        lines.add("%-20s %-12s %8s %6s  %s".formatted("PART", "STATE", "PID", "PORT", "SINCE"));
        for (PartReport report : supervisor.report()) {
            lines.add("%-20s %-12s %8s %6d  %s"
                    .formatted(
                            report.part(),
                            report.state(),
                            Objects.toString(report.pid(), "-"),
                            report.port(),
                            report.since() == null ? "-" : TIME.format(report.since())));
        }
        return lines;
    }
}
