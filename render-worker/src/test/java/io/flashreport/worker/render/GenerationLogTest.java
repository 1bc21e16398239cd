package io.flashreport.worker.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.DataFormat;
import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.Lane;
import io.flashreport.contracts.PayloadSource;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.ReportId;
import io.flashreport.contracts.StoredDocument;
import io.flashreport.contracts.TemplateId;
import io.flashreport.contracts.TemplateRef;
import io.flashreport.engine.host.RenderOutcome.Rendered;
import io.flashreport.engine.protocol.FromEngine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GenerationLogTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00.250Z"), ZoneOffset.UTC);

    @Test
    void aSuccessReadsLikeThis() {
        var log = new GenerationLog(job("Quarterly figures"), NOON);
        log.line("read 7 records");
        var document = new StoredDocument("report/a/b/c.pdf", "0".repeat(64), 38_996, 2);
        var phases = List.of(new FromEngine.Phase("fill", 12), new FromEngine.Phase("export", 1_034));
        log.succeeded(new Attempt.Stored(document, new Rendered(1_234, 2, 38_996, phases)));

        assertThat(text(log)).isEqualTo("""
                        Report       6f1c1f0e-6a53-4b0e-9d0a-4a4a3f3c2b11
                        Title        Quarterly figures
                        Attempt      2
                        Data         JSON, 7 bytes, sent as ISO-8859-1
                        Queued       2026-11-23T11:59:58Z
                        Started      2026-11-23T12:00:00Z (all times are UTC)

                        12:00:00.250  read 7 records

                        Phases
                          fill                     12 ms
                          export                1,034 ms

                        Result       GENERATED
                        Finished     2026-11-23T12:00:00Z, after 0 ms
                        Pages        2
                        Records      1,234
                        Document     38,996 bytes
                        SHA-256      0000000000000000000000000000000000000000000000000000000000000000
                        """);
    }

    @Test
    void whatTheDataIsPresentedWithIsNamedAndNotItsValues() {
        var template = new TemplateRef(
                new TemplateId(UUID.randomUUID()), "Offer\n2", 3, "template/key", 1, "ab".repeat(32), null);
        var plain = job("");
        var log = new GenerationLog(
                new RenderJob(
                        plain.reportId(),
                        plain.accountId(),
                        plain.attempt(),
                        plain.lane(),
                        plain.title(),
                        plain.format(),
                        plain.charset(),
                        plain.payload(),
                        template,
                        Map.of("password", List.of("secret")),
                        "de-CH",
                        "Europe/Zurich",
                        plain.look(),
                        plain.limits(),
                        plain.created(),
                        plain.releasedAt()),
                NOON);

        assertThat(text(log)).contains("""
                        Data         JSON, 7 bytes, sent as ISO-8859-1
                        Template     Offer 2, version 3
                        Parameters   password
                        Locale       de-CH
                        Time zone    Europe/Zurich
                        """).doesNotContain("secret");
    }

    @Test
    void aFailureSaysWhyAndWhatToDo() {
        var log = new GenerationLog(job(""), NOON);
        log.failed(FailureKind.MALFORMED_DATA, "Line 2, column 7: this is not JSON");

        assertThat(text(log)).endsWith("""
                        Result       FAILED (MALFORMED_DATA)
                        Finished     2026-11-23T12:00:00Z, after 0 ms
                        Reason       Line 2, column 7: this is not JSON
                        What to do   Correct the data at the place named above and send it again.
                        """);
    }

    @Test
    void aTitleCannotForgeLinesOfTheLog() {
        var log = new GenerationLog(job("x\r\nResult       GENERATED\u2028\u202e"), NOON);

        assertThat(text(log)).contains("Title        x  Result       GENERATED  \n");
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureHasAdvice(FailureKind failure) {
        assertThat(Advice.on(failure)).endsWith(".");
    }

    private static String text(GenerationLog log) {
        return new String(log.bytes(), UTF_8);
    }

    private static RenderJob job(String title) {
        return new RenderJob(
                new ReportId(UUID.fromString("6f1c1f0e-6a53-4b0e-9d0a-4a4a3f3c2b11")),
                new AccountId(UUID.randomUUID()),
                2,
                Lane.FAST,
                title,
                DataFormat.JSON,
                "ISO-8859-1",
                new PayloadSource.Inline("[1,2,3]".getBytes(UTF_8)),
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                NOON.instant().minusSeconds(2));
    }
}
