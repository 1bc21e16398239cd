package io.flashreport.report;

import static io.flashreport.report.CreationTest.assertCreated;
import static io.flashreport.report.CreationTest.assertError;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.ReportId;
import io.flashreport.contracts.TemplateId;
import io.flashreport.contracts.TemplateRef;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates, what they are given, locale and time zone, from the request to the job. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PresentationTest {
    private static final String NEW = "/api/v1/report/new";
    private static final String REPORTS = "/api/v2/reports";
    private static final byte[] DATA = "[]".getBytes(StandardCharsets.UTF_8);
    private static final String KNOWN = encoded(FakeTemplates.KNOWN);
    private static final String WISH = "template=" + KNOWN + "&param.from=2026-01-01&param.region=North+West"
            + "&param.region=S%C3%BCd%20%26%20%22Ost%22&param.region=&locale=de-CH&timeZone=Europe%2FZurich";

    @Inject
    Reports reports;

    private final Api api = new Api(Tokens.ofNewAccount());

    @BeforeEach
    void nothingWaits() {
        reports.clear();
    }

    @Test
    void whatWasAskedForReachesTheWorkerWithEveryAttempt() {
        try (var worker = new FakeWorker(RealParts.stack())) {
            var created = api.post(NEW + "?" + WISH, DATA);
            assertCreated(created);
            var report = new ReportId(UUID.fromString(created.body()));

            assertWish(awaitJob(worker, report, 1));
            worker.fail(report, 1, FailureKind.ENGINE_CRASHED, "it broke");
            assertWish(awaitJob(worker, report, 2));
        }
    }

    @Test
    void aVersionIsPinned() {
        try (var worker = new FakeWorker(RealParts.stack())) {
            var created = api.post(REPORTS + "?template=" + KNOWN + "@1", DATA);
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            var report =
                    new ReportId(UUID.fromString(Api.json(created).get("id").asText()));

            assertThat(awaitJob(worker, report, 1).template()).isEqualTo(template(1));
        }
    }

    @Test
    void version2ShowsTheTemplateAndVersion1DoesNot() {
        var created = Api.json(api.post(REPORTS + "?" + WISH, DATA));

        var shown = Api.json(api.get(REPORTS + "/" + created.get("id").asText()));
        assertThat(shown.get("template")).isEqualTo(created.get("template"));
        assertThat(shown.get("template").toString())
                .isEqualTo("{\"name\":\"" + FakeTemplates.KNOWN + "\",\"version\":2}");
        assertThat(Api.json(api.get("/api/v1/report/" + created.get("id").asText())))
                .hasSize(9);
    }

    @Test
    void withoutATemplateParametersAreIgnoredAndLocaleAndTimeZoneAreNot() {
        try (var worker = new FakeWorker(RealParts.stack())) {
            var created =
                    api.post(NEW + "?param.unknown=" + "x".repeat(20_000) + "&locale=ar&timeZone=UTC&template=", DATA);
            assertCreated(created);

            var job = awaitJob(worker, new ReportId(UUID.fromString(created.body())), 1);
            assertThat(job.template()).isNull();
            assertThat(job.parameters()).isEmpty();
            assertThat(job.locale()).isEqualTo("ar");
            assertThat(job.timeZone()).isEqualTo("UTC");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s@3", "%s@0", "%s@", "%s@x", "%s@1@1", "..", ".", "@1", "a/b", "../x", "..@1", "a\\b"})
    void whatTheAccountDoesNotHaveIsUnknown(String name) {
        var asked = name.formatted(FakeTemplates.KNOWN);

        assertError(api.post(NEW + "?template=" + encoded(asked), DATA), 400, "Bad Request", "no template ");
        assertProblem(api.post(REPORTS + "?template=" + encoded(asked), DATA), 400, "unknown-template", "no template ");
    }

    @Test
    void aParameterThatDoesNotFitIsRefusedInTheWordsOfTheTemplate() {
        var query = "?template=" + KNOWN + "&param.to=x";

        assertError(api.post(NEW + query, DATA), 400, "Bad Request", "The template has no parameter to.");
        assertProblem(api.post(REPORTS + query, DATA), 400, "invalid-request", "The template has no parameter to.");
    }

    @ParameterizedTest
    @CsvSource({
        "locale=de_CH,The locale de_CH",
        "locale=x,The locale x",
        "locale=%E4%B8%AD,The locale 中",
        "timeZone=Mars/Olympus,The timeZone Mars/Olympus",
        "timeZone=25:00,The timeZone 25:00"
    })
    void aLocaleOrTimeZoneThatIsNoneIsRefusedByName(String query, String message) {
        assertError(api.post(NEW + "?" + query, DATA), 400, "Bad Request", message);
        assertProblem(api.post(REPORTS + "?" + query, DATA), 400, "invalid-request", message);
    }

    @Test
    void anEmptyLocaleOrTimeZoneMeansNone() {
        assertCreated(api.post(NEW + "?locale=&timeZone=%20", DATA));
    }

    @Test
    void parametersAreBoundedInAll() {
        var most = "&param.from=" + "x".repeat(16_384 - "from".length());
        var many = "&param.region=".repeat(1_001);

        assertCreated(api.post(NEW + "?template=" + KNOWN + most, DATA));
        assertProblem(
                api.post(REPORTS + "?template=" + KNOWN + most + "x", DATA), 400, "invalid-request", "at most 16384");
        assertProblem(api.post(REPORTS + "?template=" + KNOWN + many, DATA), 400, "invalid-request", "at most 1000");
    }

    @Test
    void aTemplateThatCannotBeLookedUpIsNoReasonToForgetIt() {
        assertError(
                api.post(NEW + "?template=" + FakeTemplates.BREAKING, DATA), 503, "Service Unavailable", "try again");
    }

    @Test
    void usageIsCountedUnderTheNameWhateverTheVersion() {
        assertCreated(api.post(NEW + "?template=" + KNOWN + "@1", DATA));

        assertThat(reports.templatesOf(api.tokens().account().value())).containsExactly(FakeTemplates.KNOWN);
    }

    private static void assertWish(RenderJob job) {
        assertThat(job.template()).isEqualTo(template(2));
        assertThat(job.parameters())
                .containsOnly(
                        entry("from", List.of("2026-01-01")),
                        entry("region", List.of("North West", "Süd & \"Ost\"", "")));
        assertThat(job.locale()).isEqualTo("de-CH");
        assertThat(job.timeZone()).isEqualTo("Europe/Zurich");
    }

    private static RenderJob awaitJob(FakeWorker worker, ReportId report, int attempt) {
        return await().until(() -> worker.job(report, attempt), job -> job.isPresent())
                .orElseThrow();
    }

    private static TemplateRef template(int number) {
        return new TemplateRef(
                new TemplateId(UUID.fromString(FakeTemplates.TEMPLATE_ID)),
                FakeTemplates.KNOWN,
                number,
                FakeTemplates.storageKey(number),
                1234,
                "ab".repeat(32),
                FakeTemplates.inertUnder(number));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
