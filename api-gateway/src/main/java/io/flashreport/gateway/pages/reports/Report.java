package io.flashreport.gateway.pages.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report, as the API tells it in a list; one that is asked for alone says more. */
public record Report(
        UUID id,
        String title,
        @Nullable Template template,
        String state,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        @Nullable Failure failure,
        @Nullable Integer attempt,
        @Nullable Phases phases,
        @Nullable Payload payload,
        @Nullable Document document,
        @Nullable UUID source) {
    private static final Set<String> TERMINAL = Set.of("GENERATED", "FAILED", "CANCELLED");

    public record Template(String name, int version) {}

    public record Failure(String kind, String message) {}

    public record Phases(
            @Nullable Instant acceptedAt,
            @Nullable Instant queuedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    public record Payload(long bytes, @Nullable String format) {}

    public record Document(
            long bytes, @Nullable Integer pages, @Nullable String sha256) {}

    /** The class of its mark. */
    public String mark() {
        return state.toLowerCase(Locale.ROOT);
    }

    public boolean over() {
        return TERMINAL.contains(state);
    }

    public boolean generated() {
        return state.equals("GENERATED");
    }

    public boolean failed() {
        return state.equals("FAILED");
    }

    public String shownTitle() {
        return title == null || title.isBlank() ? id.toString() : title;
    }

    /** How long it took, empty while it is under way. */
    public String took() {
        if (finishedAt == null) return "";
        var took = Duration.between(createdAt, finishedAt);
        if (took.toMillis() < 1000) return took.toMillis() + " ms";
        if (took.toSeconds() < 60) return String.format(Locale.ENGLISH, "%.1f s", took.toMillis() / 1000.0);
        return took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }
}
