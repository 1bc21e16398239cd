package io.flashreport.report;

import static io.flashreport.report.CreationTest.assertCreated;
import static io.flashreport.report.CreationTest.assertError;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.LogoRef;
import io.flashreport.contracts.LookRef;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the automatic layout looks, from the request and the theme to the job. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LookTest {
    private static final String NEW = "/api/v1/report/new";
    private static final String REPORTS = "/api/v2/reports";
    private static final byte[] DATA = "[]".getBytes(StandardCharsets.UTF_8);
    private static final String EVERYTHING =
            "accent=%231f6feb&font=DejaVu+Serif&paper=Letter&orientation=landscape" + "&chart=none&logo=blue+one";

    @Inject
    Reports reports;

    private final Api api = new Api(Tokens.ofNewAccount());

    @BeforeEach
    void nothingWaits() {
        reports.clear();
    }

    @Test
    void whatTheRequestSaysReachesTheWorkerWithEveryAttempt() {
        try (var worker = new FakeWorker(RealParts.stack())) {
            var report = created(NEW + "?" + EVERYTHING);

            var first = awaitJob(worker, report, 1);
            assertThat(first.look())
                    .isEqualTo(new LookRef(
                            "#1f6feb",
                            "DejaVu Serif",
                            LookRef.Paper.LETTER,
                            LookRef.Orientation.LANDSCAPE,
                            LookRef.Chart.NONE,
                            new LogoRef("theme/logos/blue one", 77, FakeThemes.LOGO_HASH)));
            worker.fail(report, 1, FailureKind.ENGINE_CRASHED, "it broke");
            var second = awaitJob(worker, report, 2);
            assertThat(second.look()).isEqualTo(first.look());
            assertThat(second.created()).isEqualTo(first.created());
        }
    }

    @Test
    void theJobSaysWhenTheReportWasAccepted() {
        try (var worker = new FakeWorker(RealParts.stack())) {
            var created = Api.json(api.post(REPORTS, DATA));
            var report = new ReportId(UUID.fromString(created.get("id").asText()));

            assertThat(awaitJob(worker, report, 1).created())
                    .isEqualTo(Instant.parse(created.get("createdAt").asText()));
        }
    }

    @Test
    void aReportKeepsTheThemeThatItWasAcceptedWith() {
        try (var worker = new FakeWorker(RealParts.stack())) {
            FakeThemes.set(api.tokens().account(), "{\"accent\": \"#112233\"}");
            var before = awaitJob(worker, created(NEW), 1);
            FakeThemes.set(api.tokens().account(), "{\"accent\": \"#445566\", \"paper\": \"A3\"}");
            var after = await().until(
                            () -> awaitJob(worker, createdAlone(), 1),
                            job -> job.look() != null && job.look().paper() == LookRef.Paper.A3);

            assertThat(before.look())
                    .isEqualTo(new LookRef(
                            "#112233", null, LookRef.Paper.A4, LookRef.Orientation.AUTO, LookRef.Chart.AUTO, null));
            assertThat(after.look())
                    .isEqualTo(new LookRef(
                            "#445566", null, LookRef.Paper.A3, LookRef.Orientation.AUTO, LookRef.Chart.AUTO, null));
        }
    }

    @Test
    void withoutAThemeAndWithoutAWordTheJobSaysNothingOfALook() {
        try (var worker = new FakeWorker(RealParts.stack())) {
            assertThat(awaitJob(worker, created(NEW + "?accent=&chart=auto&paper=%20"), 1)
                            .look())
                    .isNull();
        }
    }

    @Test
    void aReportOfBeforeThereWereLooksIsPlain() {
        try (var worker = new FakeWorker(RealParts.stack())) {
            assertThat(awaitJob(
                                    worker,
                                    reports.addOfBefore(api.tokens().account().value()),
                                    1)
                            .look())
                    .isNull();
        }
    }

    @Test
    void withATemplateTheLookIsIgnored() {
        FakeThemes.set(api.tokens().account(), "null");
        try (var worker = new FakeWorker(RealParts.stack())) {
            var name = FakeTemplates.KNOWN
                    .replace(" ", "%20")
                    .replace("ü", "%C3%BC")
                    .replace("ë", "%C3%AB");
            var report = created(NEW + "?template=" + name + "&font=none&chart=" + "x".repeat(101));

            assertThat(awaitJob(worker, report, 1).look()).isNull();
            assertThat(FakeThemes.asked(api.tokens().account())).isZero();
        }
    }

    @Test
    void whatIsNotPossibleIsRefusedInTheWordsOfTheTheme() {
        var query = "?font=Wingdongs";

        assertError(api.post(NEW + query, DATA), 400, "Bad Request", "The parameter font was \"Wingdongs\"");
        assertProblem(api.post(REPORTS + query, DATA), 400, "invalid-request", "The parameter font was \"Wingdongs\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accent", "font", "paper", "orientation", "chart", "logo"})
    void longWordsAreRefusedByNameAndNotPassedOn(String parameter) {
        var refused = api.post(REPORTS + "?" + parameter + "=" + "x".repeat(101), DATA);

        assertProblem(refused, 400, "invalid-request", "The parameter " + parameter + " has 101 characters");
        assertThat(FakeThemes.asked(api.tokens().account())).isZero();
    }

    @Test
    void theThemeIsAskedForOnceForManyReports() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 40)
                    .mapToObj(i -> clients.submit(() -> api.post(NEW, DATA).statusCode()))
                    .toList();
            for (var answer : answers) assertThat(answer.get()).isEqualTo(201);
        }

        // Forty reports may take some seconds on a busy machine.
        assertThat(FakeThemes.asked(api.tokens().account())).isBetween(1, 12);
    }

    @Test
    void aThemeThatIsKnownServesWhileNobodyAnswers() {
        try (var worker = new FakeWorker(RealParts.stack())) {
            FakeThemes.set(api.tokens().account(), "{\"accent\": \"#112233\"}");
            var known = awaitJob(worker, created(NEW), 1);
            FakeThemes.set(api.tokens().account(), "null");
            await().until(createdAndAskedAgain());

            var silent = awaitJob(worker, createdAlone(), 1);

            assertThat(silent.look()).isNotNull().isEqualTo(known.look());
            assertError(api.post(NEW + "?paper=A5", DATA), 503, "Service Unavailable", "theme of your account");
        }
    }

    @Test
    void withoutAnyAnswerAReportIsNotAccepted() {
        FakeThemes.set(api.tokens().account(), "null");

        var refused = api.post(REPORTS, DATA);

        assertProblem(refused, 503, "unavailable", "try again");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(reports.countOf(api.tokens().account().value())).isZero();
    }

    /** Nothing else waits then, however often this is tried: only so many reports are released before any is done. */
    private ReportId createdAlone() {
        reports.clear();
        return created(NEW);
    }

    private Callable<Boolean> createdAndAskedAgain() {
        int before = FakeThemes.asked(api.tokens().account());
        return () -> {
            createdAlone();
            return FakeThemes.asked(api.tokens().account()) > before;
        };
    }

    private ReportId created(String path) {
        var created = api.post(path, DATA);
        assertCreated(created);
        return new ReportId(UUID.fromString(created.body()));
    }

    private static RenderJob awaitJob(FakeWorker worker, ReportId report, int attempt) {
        return await().until(() -> worker.job(report, attempt), job -> job.isPresent())
                .orElseThrow();
    }
}
