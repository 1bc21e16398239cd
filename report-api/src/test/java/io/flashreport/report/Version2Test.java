package io.flashreport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports in API v2. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class Version2Test {
    private static final String REPORTS = "/api/v2/reports";
    private static final byte[] DATA = "[]".getBytes(StandardCharsets.UTF_8);

    @Inject
    Reports reports;

    private final Api api = new Api(Tokens.ofNewAccount());

    @Test
    void aNewReportIsAnsweredAsItIsShownLater() {
        var created = api.post(REPORTS + "?title=Zo%C3%AB", DATA);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var report = Api.json(created);
        assertThat(created.headers().firstValue("Location"))
                .contains(
                        RealParts.PUBLIC_URL + REPORTS + "/" + report.get("id").asText());
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "title",
                        "template",
                        "state",
                        "attempt",
                        "createdAt",
                        "finishedAt",
                        "expiresAt",
                        "failure",
                        "phases",
                        "payload",
                        "document",
                        "source",
                        "downloadable");
        assertThat(report.get("title").asText()).isEqualTo("Zoë");
        assertThat(report.get("template").isNull()).isTrue();
        assertThat(Instant.parse(report.get("createdAt").asText())).isBeforeOrEqualTo(Instant.now());
        var shown = Api.json(api.get(REPORTS + "/" + report.get("id").asText()));
        assertThat(shown.get("createdAt")).isEqualTo(report.get("createdAt"));
        assertThat(shown.get("expiresAt")).isEqualTo(report.get("expiresAt"));
        assertThat(shown.get("failure").isNull()).isTrue();
    }

    @Test
    void aFailureIsShownWithItsKind() {
        reports.clear();
        try (var worker = new FakeWorker(RealParts.stack())) {
            var report = api.create("[]");
            await().until(() -> worker.job(report, 1).isPresent());
            worker.fail(report, 1, FailureKind.PAGE_LIMIT, "too many");
            await().until(() -> api.state(report).equals("FAILED"));
            var shown = Api.json(api.get(REPORTS + "/" + report));
            assertThat(shown.get("state").asText()).isEqualTo("FAILED");
            assertThat(shown.get("failure").get("kind").asText()).isEqualTo("PAGE_LIMIT");
            assertThat(shown.get("failure").get("message").asText()).isEqualTo("too many");
            assertThat(shown.get("finishedAt").isNull()).isFalse();
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var report = api.create("[]");
        var stranger = api.as(Tokens.ofNewAccount());
        assertProblem(stranger.get(REPORTS + "/" + report), 404, "not-found", report.toString());
        assertProblem(api.get(REPORTS + "/" + UUID.randomUUID()), 404, "not-found", "");
        assertProblem(api.get(REPORTS + "/nonsense"), 404, "not-found", "nonsense");
        assertProblem(api.get("/api/v2/nothing"), 404, "not-found", "");
    }

    @Test
    void anExpiredReportIsGone() {
        var expired = api.as(api.tokens().retentionDays(0));
        ReportId report = expired.create("[]");
        assertProblem(expired.get(REPORTS + "/" + report), 410, "gone", "expired");
    }

    @Test
    void badCredentialsAreAProblem() {
        var none = Api.send(HttpRequest.newBuilder(Api.address(REPORTS + "/" + UUID.randomUUID()))
                .build());
        assertProblem(none, 401, "bad-credentials", "");
        assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        var over = api.as(api.tokens().mayCreate(false)).post(REPORTS, DATA);
        assertProblem(over, 401, "bad-credentials", "Bad credentials");
        assertThat(over.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"FlashReport\"");
        assertProblem(api.as(api.tokens().group("user")).post(REPORTS, DATA), 403, "forbidden", "");
    }

    @Test
    void anotherMethodIsNamedAndTheAllowedOnesAre() {
        var refused = api.post(REPORTS + "/" + UUID.randomUUID(), new byte[0]);
        assertProblem(refused, 405, "method-not-allowed", "POST");
        assertThat(refused.headers().firstValue("Allow")).isPresent();
    }

    static void assertProblem(HttpResponse<String> response, int status, String name, String detail) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        var problem = Api.json(response);
        assertThat(problem.fieldNames()).toIterable().containsExactly("type", "title", "status", "detail", "instance");
        assertThat(problem.get("type").asText()).isEqualTo("https://flashreport.io/problems/" + name);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).contains(detail);
        assertThat(problem.get("instance").asText())
                .isEqualTo(response.request().uri().getPath());
    }
}
