package io.flashreport.report;

import static io.flashreport.report.CreationTest.assertError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.ReportId;
import io.flashreport.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReadingTest {
    private static final String PATH = "/api/v1/report/";

    @Inject
    Reports reports;

    private final TestStack stack = RealParts.stack();
    private Api api;
    private FakeWorker worker;

    @BeforeEach
    void anAccountAndAWorker() {
        reports.clear();
        api = new Api(Tokens.ofNewAccount());
        worker = new FakeWorker(stack);
    }

    @AfterEach
    void closeWorker() {
        worker.close();
    }

    @Test
    void theStatusHasExactlyNineFieldsInOrder() {
        var report = api.create("[]");

        var answer = api.of(report, "");

        var status = Api.json(answer);
        assertThat(status.fieldNames())
                .toIterable()
                .containsExactly(
                        "reportUuid",
                        "creationRequestDate",
                        "availabilityDate",
                        "state",
                        "title",
                        "payloadUrl",
                        "logUrl",
                        "downloadUrl",
                        "storageUrl");
        var address = RealParts.PUBLIC_URL + PATH + report;
        assertThat(status.get("reportUuid").asText()).isEqualTo(report.toString());
        assertThat(status.get("availabilityDate").isNull()).isTrue();
        assertThat(status.get("title").isNull()).isTrue();
        assertThat(status.get("state").asText()).isEqualTo("GENERATING");
        assertThat(status.get("payloadUrl").asText()).isEqualTo(address + "/payload");
        assertThat(status.get("logUrl").asText()).isEqualTo(address + "/log");
        assertThat(status.get("downloadUrl").asText()).isEqualTo(address + "/download");
        assertThat(status.get("storageUrl").asText()).isEqualTo(address + "/storage");
        assertThat(status.get("creationRequestDate").asText())
                .matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{1,2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000");
        var created = ZonedDateTime.parse(
                status.get("creationRequestDate").asText(),
                DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH));
        assertThat(Duration.between(created, ZonedDateTime.now(ZoneOffset.UTC)).abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png", "nonsense"})
    void acceptDecidesNothing(String accept) {
        var report = api.create("[]");

        var status = api.get(PATH + report + "?unknown=1", "Accept", accept);

        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(status.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @Test
    void aDocumentThatIsNotThereYetIsAConflict() {
        var report = api.create("[]");

        assertError(api.of(report, "/download"), 409, "Conflict", "GENERATED");
        assertError(api.of(report, "/storage"), 409, "Conflict", "GENERATED");
        assertError(api.of(report, "/log"), 409, "Conflict", "log");
    }

    @Test
    void aGeneratedReportIsReadWithoutCredentials() {
        var report = generated("?title=Zo%C3%AB%27s%20%22Q1%2F2%22");

        var url = api.of(report, "/storage");
        var document = anonymously(URI.create(url.body()));

        assertThat(url.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).isEqualTo("%PDF-");
        assertThat(document.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(document.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name)
                        .contains("-Zoe's _Q1_2_.pdf\"; filename*=UTF-8''")
                        .endsWith("-Zo%C3%AB%27s%20_Q1_2_.pdf"));
        assertThat(Api.json(api.of(report, "")).get("availabilityDate").asText())
                .endsWith(" +0000");
        assertThat(api.state(report)).isEqualTo("GENERATED");
    }

    @Test
    void downloadRedirectsToTheStorage() {
        var report = generated("");

        var redirect = api.of(report, "/download");

        assertThat(redirect.statusCode()).isEqualTo(302);
        var target = URI.create(redirect.headers().firstValue("Location").orElseThrow());
        assertThat(target.toString()).contains("X-Amz-Expires=3600");
        assertThat(anonymously(target).statusCode()).isEqualTo(200);
    }

    @Test
    void theLogIsTextThatRunsNowhere() {
        var report = generated("");

        var log = api.of(report, "/log");

        assertThat(log.body()).isEqualTo("%LOG-");
        assertThat(log.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("text/plain").containsIgnoringCase("charset=utf-8"));
        assertSandboxed(log);
    }

    @Test
    void thePayloadHasItsTypeAndRunsNowhere() {
        var report = created("application/json;charset=ISO-8859-1", "[\"ë\"]".getBytes(StandardCharsets.ISO_8859_1));

        var payload = api.get(PATH + report + "/payload");

        assertThat(payload.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).isEqualToIgnoringCase("application/json;charset=ISO-8859-1"));
        assertSandboxed(payload);
    }

    @Test
    void aFailedReportSaysWhy() {
        var report = api.create("[]");
        await().until(() -> worker.job(report, 1).isPresent());

        worker.fail(report, 1, FailureKind.PAGE_LIMIT, "The document has more than 10 pages.");

        await().until(() -> api.state(report).equals("FAILED"));
        assertThat(Api.json(api.of(report, "")).get("availabilityDate").isNull())
                .isTrue();
        assertError(api.of(report, "/download"), 409, "Conflict", "more than 10 pages");
        assertThat(api.of(report, "/log").body()).contains("more than 10 pages");
    }

    private ReportId generated(String query) {
        var created = api.post(PATH + "new" + query, "[]".getBytes(StandardCharsets.UTF_8));
        var report = new ReportId(UUID.fromString(created.body()));
        var key = "report/test/" + report;
        store(key, "%PDF-");
        store(key + ".log", "%LOG-");
        await().until(() -> worker.job(report, 1).isPresent());
        worker.succeed(report, 1, key);
        await().until(() -> api.state(report).equals("GENERATED"));
        return report;
    }

    private ReportId created(String type, byte[] data) {
        return new ReportId(UUID.fromString(
                api.post(PATH + "new", data, "Content-Type", type).body()));
    }

    private void store(String key, String text) {
        StoredObjects.put(stack, key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> anonymously(URI url) {
        return Api.send(HttpRequest.newBuilder(url).build());
    }

    private static void assertSandboxed(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
    }
}
