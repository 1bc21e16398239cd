package io.flashreport.gateway.pages.reports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report's way.
 *
 * @param name of its text
 * @param at when it was reached, null while it was not
 */
record Phase(String name, @Nullable Instant at, String mark) {
    static List<Phase> of(Report report) {
        var phases = report.phases();
        var last = report.over() ? report.state().toLowerCase(Locale.ROOT) : "generated";
        return List.of(
                reached("accepted", report.createdAt()),
                reached("queued", phases == null ? null : phases.queuedAt()),
                reached("started", phases == null ? null : phases.startedAt()),
                new Phase(
                        last,
                        report.finishedAt(),
                        report.finishedAt() == null ? "" : last.equals("generated") ? "done" : "bad"));
    }

    private static Phase reached(String name, @Nullable Instant at) {
        return new Phase(name, at, at == null ? "" : "done");
    }
}
