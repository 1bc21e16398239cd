package io.flashreport.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.DataFormat;
import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.Lane;
import io.flashreport.contracts.PayloadSource;
import io.flashreport.contracts.RenderEvent;
import io.flashreport.contracts.RenderEvent.Failed;
import io.flashreport.contracts.RenderEvent.Heartbeat;
import io.flashreport.contracts.RenderEvent.Started;
import io.flashreport.contracts.RenderEvent.Succeeded;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.RenderLimits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class RenderWorkerTest {
    private static ReportApi reportApi;

    @BeforeAll
    static void listen() {
        reportApi = new ReportApi();
    }

    @AfterAll
    static void stopListening() {
        reportApi.close();
    }

    @BeforeEach
    void awaitReadiness() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void aJobBecomesADocumentInStorage() throws Exception {
        var job = reportApi.job("""
                [{"name": "Zoë", "amount": 12.5}, {"name": "Łukasz", "amount": 7}]
                """);

        reportApi.release(job);

        var document = succeeded(reportApi.awaitEnd(job)).document();
        byte[] pdf = reportApi.object(document.key());
        assertThat(pdf).startsWith("%PDF-".getBytes(UTF_8)).hasSize((int) document.bytes());
        assertThat(ReportApi.sha256(pdf)).isEqualTo(document.sha256());
        assertThat(document.pages()).isEqualTo(1);
        assertThat(document.key())
                .startsWith("report/" + job.accountId() + "/" + job.reportId() + "/")
                .endsWith(".pdf");
        assertThat(reportApi.contentType(document.key())).isEqualTo("application/pdf");
    }

    @Test
    void theGenerationLogTellsWhatHappened() throws Exception {
        var job = reportApi.job("[{\"a\": 1}, {\"a\": 2}]");

        reportApi.release(job);

        String key = succeeded(reportApi.awaitEnd(job)).logKey();
        assertThat(new String(reportApi.object(key), UTF_8))
                .contains(job.reportId().toString(), "A test", "GENERATED", "Records      2", "Pages        1", "fill");
        assertThat(reportApi.contentType(key)).isEqualToIgnoringWhitespace("text/plain; charset=utf-8");
    }

    @Test
    void theEventsOfARenderComeInOrder() throws Exception {
        var job = reportApi.job("[1]");
        EngineProcesses.freeze();
        reportApi.release(job);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> reportApi.eventsOf(job).stream().anyMatch(Heartbeat.class::isInstance));
        EngineProcesses.thaw();

        List<RenderEvent.OfRender> events = reportApi.awaitEnd(job);

        assertThat(events.getFirst()).isInstanceOf(Started.class);
        assertThat(events.subList(1, events.size() - 1)).isNotEmpty().hasOnlyElementsOfType(Heartbeat.class);
        assertThat(events.getLast()).isInstanceOf(Succeeded.class);
        assertThat(events)
                .extracting(RenderEvent.OfRender::renderId)
                .containsOnly(events.getFirst().renderId());
    }

    @Test
    void aPlanThatAllowsLessThanTheLaneHolds() throws Exception {
        var job = reportApi.withLimits(
                reportApi.job("[{\"a\": 1}, {\"a\": 2}]"), new RenderLimits(null, null, null, 1L, null, false));

        reportApi.release(job);

        assertThat(reportApi.awaitEnd(job).getLast()).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.failure()).isEqualTo(FailureKind.RECORD_LIMIT);
            assertThat(failed.message()).contains("more than 1 records");
        });
    }

    @Test
    void dataInStorageIsRenderedFromThere() throws Exception {
        // Few rows, but more bytes than an engine keeps: it asks for them a second time.
        String rows = IntStream.range(0, 1_500)
                .mapToObj(i -> "{\"number\": " + i + "}" + " ".repeat(1_000))
                .collect(Collectors.joining(",", "[", "]"));
        var job = reportApi.storedJob(Lane.HEAVY, rows.getBytes(UTF_8));

        reportApi.release(job);

        assertThat(succeeded(reportApi.awaitEnd(job)).document().pages()).isGreaterThan(20);
    }

    @Test
    void dataMissingFromStorageIsAFailureThatCanHeal() throws Exception {
        var job = reportApi.job(Lane.FAST, "", DataFormat.JSON, new PayloadSource.Stored("payload/of/nobody", 10));

        reportApi.release(job);

        assertThat(failed(reportApi.awaitEnd(job)).failure()).isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
    }

    @Test
    void aTemplateMissingFromStorageIsAFailureThatCanHeal() throws Exception {
        var template = reportApi.template("no package".getBytes(UTF_8));
        reportApi.deleteObject(template.storageKey());
        var job = reportApi.withTemplate(reportApi.job("[1]"), template, Map.of("from", List.of("2026-01-01")));

        reportApi.release(job);

        Failed failed = failed(reportApi.awaitEnd(job));
        assertThat(failed.failure()).isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
        assertThat(failed.message()).contains("template");
        assertThat(new String(reportApi.object(String.valueOf(failed.logKey())), UTF_8))
                .contains("Template     Invoice, version 3", "Parameters   from", "Locale       de-CH");
    }

    @Test
    void malformedDataFailWithTheirPlaceNamed() throws Exception {
        var job = reportApi.job("[{\"a\": 1},\n{\"a\": oops}]");

        reportApi.release(job);

        Failed failed = failed(reportApi.awaitEnd(job));
        assertThat(failed.failure()).isEqualTo(FailureKind.MALFORMED_DATA);
        assertThat(failed.message()).startsWith("Line 2");
        String logKey = failed.logKey();
        assertThat(logKey).isNotNull();
        assertThat(new String(reportApi.object(String.valueOf(logKey)), UTF_8))
                .contains("FAILED (MALFORMED_DATA)", failed.message(), "What to do");
    }

    @Test
    void xmlIsRendered() throws Exception {
        var xml = "<orders><order><id>1</id></order><order><id>2</id></order></orders>".getBytes(UTF_8);
        var job = reportApi.job(Lane.FAST, "Orders", DataFormat.XML, new PayloadSource.Inline(xml));

        reportApi.release(job);

        succeeded(reportApi.awaitEnd(job));
    }

    @Test
    void anEngineKilledInTheMiddleIsACrash() throws Exception {
        var job = reportApi.job("[1]");
        EngineProcesses.freeze();
        reportApi.release(job);
        awaitStart(job);

        EngineProcesses.kill();

        assertThat(failed(reportApi.awaitEnd(job)).failure()).isEqualTo(FailureKind.ENGINE_CRASHED);
    }

    @Test
    void aRenderPastItsTimeIsEnded() throws Exception {
        var job = reportApi.job(Lane.HEAVY, "Slow", DataFormat.JSON, new PayloadSource.Inline("[1]".getBytes(UTF_8)));
        EngineProcesses.freeze();
        try {
            reportApi.release(job);

            Failed failed = failed(reportApi.awaitEnd(job));

            assertThat(failed.failure()).isEqualTo(FailureKind.TIME_LIMIT);
            assertThat(failed.message()).contains("15 s");
        } finally {
            EngineProcesses.thaw();
        }
    }

    @Test
    void aRecordThatIsNoJobIsSetAsideAndTheNextOneRendered() throws Exception {
        reportApi.release(Lane.FAST, "{\"reportId\": \"poison".getBytes(UTF_8));
        reportApi.release(Lane.FAST, "null".getBytes(UTF_8));
        reportApi.release(Lane.FAST, new byte[0]);
        var job = reportApi.job("[1]");

        reportApi.release(job);

        succeeded(reportApi.awaitEnd(job));
    }

    @Test
    void theWorkerSaysThatItLives() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reportApi.heardAsText())
                        .anySatisfy(event -> assertThat(event)
                                .contains("\"worker-alive\"", "\"fastSlots\":2", "\"heavySlots\":1")
                                .containsPattern("\"at\":\"\\d{4}-\\d\\d-\\d\\dT")));
    }

    @Test
    void metricsNameLanesAndOutcomes() throws Exception {
        var job = reportApi.job("[1]");
        reportApi.release(job);
        reportApi.awaitEnd(job);

        assertThat(RestAssured.get("/q/metrics").asString())
                .contains(
                        "flashreport_renders_seconds_count{lane=\"fast\",outcome=\"generated\"}",
                        "flashreport_render_phase_seconds_count{lane=\"fast\",phase=\"fill\"}",
                        "flashreport_slots{lane=\"heavy\"} 1.0");
    }

    private static void awaitStart(RenderJob job) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !reportApi.eventsOf(job).isEmpty());
    }

    private static Succeeded succeeded(List<RenderEvent.OfRender> events) {
        assertThat(events.getLast()).isInstanceOf(Succeeded.class);
        return (Succeeded) events.getLast();
    }

    private static Failed failed(List<RenderEvent.OfRender> events) {
        assertThat(events.getLast()).isInstanceOf(Failed.class);
        return (Failed) events.getLast();
    }
}
