package io.flashreport.template.catalog;

import io.flashreport.contracts.AccountId;
import io.flashreport.engine.protocol.FromEngine.Origin;
import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.engine.protocol.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions of which nothing is stored. */
public final class Versions {
    private static final Instant CREATED = Instant.parse("2026-07-01T10:00:00Z");

    private Versions() {}

    /**
     * A version of no template yet.
     *
     * @param content different for different files
     */
    public static NewVersion of(UUID account, String name, int content) {
        return of(account, name, content, null, true);
    }

    /** One with that word of the gate. */
    public static NewVersion of(UUID account, String name, int content, Ruling ruling) {
        return of(account, name, content, null, true, ruling);
    }

    static NewVersion of(UUID account, String name, int content, @Nullable Integer base, boolean makeCurrent) {
        return of(account, name, content, base, makeCurrent, Ruling.ofToday(Verdict.CONTAINED));
    }

    private static NewVersion of(
            UUID account, String name, int content, @Nullable Integer base, boolean makeCurrent, Ruling ruling) {
        String folder = "template/" + account + "/" + UUID.randomUUID() + "/";
        String hash = "%064x".formatted(content);
        return new NewVersion(
                new AccountId(account),
                new TemplateId(UUID.randomUUID()),
                name,
                new StoredPackage(folder + "package.zip", 12, hash, folder + "original.zip", hash, 34),
                new Contents(
                        "main.jrxml",
                        Origin.VERSION_6,
                        ruling,
                        List.of(new TemplateFile("main.jrxml", 56)),
                        List.of(
                                new Parameter("from", "java.time.LocalDate", "The first day"),
                                new Parameter("names", "java.util.List", null)),
                        List.of(Finding.ofPackage(Severity.NOTE, "Converted."))),
                base,
                makeCurrent,
                CREATED,
                "key/a-key");
    }
}
