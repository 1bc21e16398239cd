package io.flashreport.worker.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.LookRef;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.TemplateRef;
import io.flashreport.engine.protocol.FromEngine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.StringJoiner;

/** The account of one render that its client can read. */
final class GenerationLog {
    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final Clock clock;
    private final Instant startedAt;

    GenerationLog(RenderJob job, Clock clock) {
        this.clock = clock;
        this.startedAt = clock.instant();
        field("Report", job.reportId().toString());
        field("Title", job.title().isEmpty() ? "(none)" : printable(job.title()));
        field("Attempt", String.valueOf(job.attempt()));
        field("Data", describe(job));
        presentation(job);
        field("Queued", seconds(job.releasedAt()));
        field("Started", seconds(startedAt) + " (all times are UTC)");
        text.append('\n');
    }

    /** Notes something that just happened. */
    void line(String line) {
        text.append("%s  %s\n".formatted(TIME_OF_DAY.format(clock.instant()), line));
    }

    void succeeded(Attempt.Stored stored) {
        var rendered = stored.rendered();
        phases(rendered.phases());
        result("GENERATED");
        field("Pages", count(rendered.pages()));
        field("Records", count(rendered.records()));
        field("Document", count(stored.document().bytes()) + " bytes");
        field("SHA-256", stored.document().sha256());
    }

    void failed(FailureKind failure, String message) {
        result("FAILED (" + failure + ")");
        field("Reason", message);
        field("What to do", Advice.on(failure));
    }

    byte[] bytes() {
        return text.toString().getBytes(UTF_8);
    }

    private void presentation(RenderJob job) {
        TemplateRef template = job.template();
        if (template != null) field("Template", printable(template.name()) + ", version " + template.number());
        if (!job.parameters().isEmpty())
            field("Parameters", printable(String.join(", ", job.parameters().keySet())));
        if (job.locale() != null) field("Locale", printable(job.locale()));
        if (job.timeZone() != null) field("Time zone", printable(job.timeZone()));
        if (job.look() != null) field("Look", printable(describe(job.look())));
    }

    private void phases(Iterable<FromEngine.Phase> phases) {
        text.append("\nPhases\n");
        for (FromEngine.Phase phase : phases)
            text.append(String.format(Locale.ROOT, "  %-16s %,10d ms\n", phase.name(), phase.millis()));
    }

    private void result(String result) {
        Instant now = clock.instant();
        text.append('\n');
        field("Result", result);
        field(
                "Finished",
                seconds(now) + ", after "
                        + count(Duration.between(startedAt, now).toMillis()) + " ms");
    }

    private void field(String name, String value) {
        text.append("%-12s %s\n".formatted(name, value));
    }

    private static String describe(RenderJob job) {
        String charset = job.charset() == null ? "" : ", sent as " + printable(job.charset());
        return job.format() + ", " + count(job.payload().bytes()) + " bytes" + charset;
    }

    private static String describe(LookRef look) {
        var words = new StringJoiner(", ");
        words.add(look.paper().name() + " " + look.orientation().name().toLowerCase(Locale.ROOT));
        if (look.accent() != null) words.add("accent " + look.accent());
        if (look.font() != null) words.add("font " + look.font());
        if (look.logo() != null) words.add("with a logo");
        if (look.chart() == LookRef.Chart.NONE) words.add("without charts");
        return words.toString();
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String seconds(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Titles and names are the client's text: it must not pass for lines of this log. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ");
    }
}
