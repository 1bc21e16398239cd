package io.flashreport.report;

import static io.flashreport.report.OneReport.REPORTS;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What API v2 shows of one report. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReportContentTest extends Stage {
    @Test
    void aGeneratedReportShowsItsPhasesAndItsDocument() {
        var shown = one.show(one.generated("?title=x"));

        assertThat(shown.get("attempt").asInt()).isEqualTo(1);
        var phases = shown.get("phases");
        assertThat(phases.get("acceptedAt")).isEqualTo(shown.get("createdAt"));
        assertThat(time(phases.get("startedAt").asText()))
                .isAfterOrEqualTo(time(phases.get("queuedAt").asText()));
        assertThat(phases.get("finishedAt")).isEqualTo(shown.get("finishedAt"));
        assertThat(shown.get("payload").get("bytes").asInt()).isEqualTo(2);
        assertThat(shown.get("payload").get("format").asText()).isEqualTo("JSON");
        assertThat(shown.get("document").get("bytes").asInt()).isEqualTo(10);
        assertThat(shown.get("document").get("pages").asInt()).isEqualTo(1);
        assertThat(shown.get("document").get("sha256").asText()).hasSize(64);
        assertThat(shown.get("source").isNull()).isTrue();
        assertThat(shown.get("downloadable").asBoolean()).isTrue();
    }

    @Test
    void whatIsNotKnownYetIsNull() {
        var shown = one.show(one.queued(""));

        assertThat(shown.get("phases").get("queuedAt").isNull()).isFalse();
        assertThat(shown.get("phases").get("startedAt").isNull()).isTrue();
        assertThat(shown.get("phases").get("finishedAt").isNull()).isTrue();
        assertThat(shown.get("document").isNull()).isTrue();
        assertThat(shown.get("downloadable").asBoolean()).isFalse();
    }

    @Test
    void theDocumentIsSavedOrShown() {
        var report = one.generated("?title=Q1");

        var saved = document(report, "");
        var shown = document(report, "?inline=true");

        assertThat(saved.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        header -> assertThat(header).startsWith("attachment; ").endsWith("-Q1.pdf"));
        assertThat(shown.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        header -> assertThat(header).startsWith("inline; ").endsWith("-Q1.pdf"));
        assertThat(shown.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(shown.body()).isEqualTo("%PDF-");
    }

    @Test
    void aDocumentThatIsNotThereYetIsAConflict() {
        var report = one.queued("");

        assertProblem(call(report, "/document"), 409, "conflict", "GENERATED");
        assertProblem(call(report, "/log"), 409, "conflict", "log");
    }

    @Test
    void logAndPayloadRunNowhere() {
        var report = one.generated("");

        var log = call(report, "/log");
        var payload = api.as(api.tokens().group("user,viewer")).get(REPORTS + "/" + report + "/payload");

        assertThat(log.body()).isEqualTo("%LOG-");
        assertThat(payload.body()).isEqualTo("[]");
        for (var answer : new HttpResponse<?>[] {log, payload}) {
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        }
    }

    @Test
    void nobodyElseSeesAnyOfIt() {
        var report = one.generated("");
        var stranger = api.as(Tokens.ofNewAccount());

        for (var call : new String[] {"", "/document", "/log", "/payload", "/events"}) {
            assertProblem(stranger.get(REPORTS + "/" + report + call), 404, "not-found", report.toString());
        }
    }

    private HttpResponse<String> document(ReportId report, String query) {
        var redirect = call(report, "/document" + query);
        assertThat(redirect.statusCode()).isEqualTo(302);
        return Api.send(HttpRequest.newBuilder(
                        URI.create(redirect.headers().firstValue("Location").orElseThrow()))
                .build());
    }

    private HttpResponse<String> call(ReportId report, String call) {
        return api.get(REPORTS + "/" + report + call);
    }

    private static Instant time(String text) {
        return Instant.parse(text);
    }
}
