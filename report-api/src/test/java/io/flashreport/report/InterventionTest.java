package io.flashreport.report;

import static io.flashreport.report.OneReport.REPORTS;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.contracts.DataFormat;
import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.PayloadSource;
import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cancelling, deleting and rendering again. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InterventionTest extends Stage {
    private static final byte[] NOTHING = {};
    /** The leader removes objects between its other duties, which may wait for Kafka. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String TEMPLATE = URLEncoder.encode(FakeTemplates.KNOWN, StandardCharsets.UTF_8);

    private Billing billing;

    @BeforeEach
    void aBill() {
        billing = new Billing(api.tokens().subscription());
    }

    @Test
    void aReportThatNoWorkerBeganGivesItsCreditBackWhenCancelled() {
        var report = one.queued("?title=x");

        var cancelled = post(report, "/cancel");

        assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
        assertThat(Api.json(cancelled).get("state").asText()).isEqualTo("CANCELLED");
        assertThat(Api.json(cancelled).get("finishedAt").isNull()).isFalse();
        assertThat(api.state(report)).isEqualTo("FAILED");
        await().until(() -> billing.returned() == 1);
        assertProblem(post(report, "/cancel"), 409, "conflict", "CANCELLED");
    }

    @Test
    void whatIsRenderedLateOfACancelledReportIsDroppedAndRemoved() {
        var report = one.rendering("");
        var key = OneReport.documentKey(report);
        StoredObjects.put(RealParts.stack(), key, "%PDF-".getBytes(StandardCharsets.UTF_8));

        post(report, "/cancel");
        worker.succeed(report, 1, key);

        await().atMost(PATIENCE)
                .until(() -> StoredObjects.keys(RealParts.stack(), key).isEmpty());
        assertThat(one.show(report).get("state").asText()).isEqualTo("CANCELLED");
        assertProblem(api.get(REPORTS + "/" + report + "/document"), 409, "conflict", "cancelled");
        assertThat(billing.returned()).isZero();
    }

    @Test
    void aTryThatFailsAfterTheReportWasCancelledChangesNothing() {
        var report = one.rendering("");

        post(report, "/cancel");
        worker.fail(report, 1, FailureKind.WORKER_LOST, "gone");
        var next = one.generated("");

        assertThat(one.show(next).get("state").asText()).isEqualTo("GENERATED");
        assertThat(one.show(report).get("state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void aDeletedReportIsGoneForEveryoneAndItsObjectsAreRemoved() {
        var report = one.generated("?title=secret");

        var deleted = api.delete(REPORTS + "/" + report);

        assertThat(deleted.statusCode()).as(deleted.body()).isEqualTo(204);
        for (var call : new String[] {"", "/document", "/log", "/payload"}) {
            assertProblem(api.get(REPORTS + "/" + report + call), 404, "not-found", "");
        }
        assertThat(api.of(report, "").statusCode()).isEqualTo(404);
        assertThat(Api.json(api.get(REPORTS + "?search=secret")).get("reports")).isEmpty();
        assertThat(Api.json(api.get(REPORTS + "/summary")).get("total").asInt()).isZero();
        await().atMost(PATIENCE)
                .until(() -> StoredObjects.keys(RealParts.stack(), OneReport.documentKey(report))
                        .isEmpty());
        assertThat(api.delete(REPORTS + "/" + report).statusCode()).isEqualTo(404);
    }

    @Test
    void aDeletedReportStaysCharged() {
        one.generated("");
        var report = one.generated("");

        api.delete(REPORTS + "/" + report);

        await().until(() -> billing.used() == 2);
    }

    @Test
    void aReportThatIsNotAtItsEndIsNotDeleted() {
        var report = one.queued("");

        assertProblem(api.delete(REPORTS + "/" + report), 409, "conflict", "cancel it first");
        post(report, "/cancel");
        assertThat(api.delete(REPORTS + "/" + report).statusCode()).isEqualTo(204);
    }

    @Test
    void viewersChangeNothing() {
        var report = one.generated("");
        var viewer = api.as(api.tokens().group("user,viewer"));

        assertProblem(viewer.delete(REPORTS + "/" + report), 403, "forbidden", "");
        assertProblem(viewer.post(REPORTS + "/" + report + "/cancel", NOTHING), 403, "forbidden", "");
        assertProblem(viewer.post(REPORTS + "/" + report + "/render", NOTHING), 403, "forbidden", "");
        assertProblem(viewer.get("/api/admin/reports"), 403, "forbidden", "");
        assertThat(api.as(api.tokens().group("user,member"))
                        .delete(REPORTS + "/" + report)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void renderedAgainItIsANewReportOfTheSameRequest() {
        var report = one.generated("?title=x&template=" + TEMPLATE + "&param.from=1&locale=de&timeZone=Europe/Berlin");
        var before = worker.job(report, 1).orElseThrow();

        var answer = post(report, "/render");

        var again = OneReport.idOf(answer);
        assertThat(answer.headers().firstValue("Location")).contains(RealParts.PUBLIC_URL + REPORTS + "/" + again);
        assertThat(Api.json(answer).get("source").asText()).isEqualTo(report.toString());
        await().until(() -> worker.job(again, 1).isPresent());
        var job = worker.job(again, 1).orElseThrow();
        assertThat(job.template()).isEqualTo(before.template());
        assertThat(job.parameters()).isEqualTo(before.parameters());
        assertThat(job.locale()).isEqualTo("de");
        assertThat(job.timeZone()).isEqualTo("Europe/Berlin");
        assertThat(job.title()).isEqualTo("x");
        await().until(() -> billing.used() == 2);
    }

    @Test
    void dataInStorageIsCopiedForTheNewReport() {
        var data = ("[\"" + "x".repeat(100_000) + "\"]").getBytes(StandardCharsets.UTF_8);
        var report = OneReport.idOf(api.post(REPORTS, data));
        post(report, "/cancel");

        var again = OneReport.idOf(post(report, "/render"));
        api.delete(REPORTS + "/" + report);

        await().until(() -> worker.job(again, 1).isPresent());
        assertThat(worker.job(again, 1).orElseThrow().payload()).isInstanceOf(PayloadSource.Stored.class);
        assertThat(worker.job(again, 1).orElseThrow().format()).isEqualTo(DataFormat.JSON);
        await().atMost(PATIENCE)
                .until(() -> StoredObjects.keys(
                                RealParts.stack(), "payload/" + api.tokens().account() + "/" + report)
                        .isEmpty());
        assertThat(api.get(REPORTS + "/" + again + "/payload").body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(data);
    }

    @Test
    void aUserRendersAgainAtTheCostOfTheReportsOwnSubscription() {
        var report = one.generated("");
        var member = api.as(api.tokens().group("user,member"));

        OneReport.idOf(member.post(REPORTS + "/" + report + "/render", NOTHING));
        await().until(() -> billing.used() == 2);

        billing.limit(2);
        assertProblem(member.post(REPORTS + "/" + report + "/render", NOTHING), 429, "monthly-limit", "2 reports");
    }

    @Test
    void aReportUnderWayIsNotRenderedAgain() {
        assertProblem(post(one.queued(""), "/render"), 409, "conflict", "QUEUED");
    }

    @Test
    void operatorsSeeAndChangeReportsOfEveryone() {
        var report = one.queued("?title=x");
        var account = api.tokens().account().toString();

        var listed = Api.json(operator.get("/api/admin/reports?account=" + account));
        var all = Api.json(operator.get("/api/admin/reports?state=QUEUED"));
        var queue = Api.json(operator.get("/api/admin/queue"));
        var cancelled = operator.post("/api/admin/reports/" + report + "/cancel", NOTHING);

        assertThat(listed.get("reports").get(0).get("id").asText()).isEqualTo(report.toString());
        assertThat(listed.get("reports").get(0).get("account").asText()).isEqualTo(account);
        assertThat(all.get("reports").get(0).get("id").asText()).isEqualTo(report.toString());
        assertThat(queue.get("lanes").get(0).get("queued").asInt()).isEqualTo(1);
        assertThat(queue.get("lanes").get(0).get("oldest").isNull()).isFalse();
        assertThat(queue.get("accounts").get(0).get("account").asText()).isEqualTo(account);
        assertThat(Api.json(cancelled).get("state").asText()).isEqualTo("CANCELLED");
        var again = OneReport.idOf(operator.post("/api/admin/reports/" + report + "/render", NOTHING));
        assertThat(one.show(again).get("source").asText()).isEqualTo(report.toString());
        assertThat(Billing.audit())
                .contains("REPORT_CANCEL_ASKED " + report + " key", "REPORT_RENDER_ASKED " + report + " key");
    }

    @Test
    void operatorsSeeTheWorkersThatAreAliveAndNoneThatHasGone() {
        var operator = new Api(Tokens.ofNewAccount().group("user,viewer,operator"));

        try (var _ = new FakeWorker(RealParts.stack()).alive(3, 1)) {
            await().until(() -> workers(operator).size() == 1);
            assertThat(workers(operator).get(0).get("fastSlots").asInt()).isEqualTo(3);
            assertThat(workers(operator).get(0).get("heavySlots").asInt()).isEqualTo(1);
        }

        await().atMost(PATIENCE).until(() -> workers(operator).isEmpty());
    }

    private static JsonNode workers(Api operator) {
        return Api.json(operator.get("/api/admin/queue")).get("workers");
    }

    @Test
    void anOperatorDoesNothingThatCannotBeRecorded() {
        var report = one.queued("");

        Billing.auditAway(true);
        try {
            var cancel = operator.post("/api/admin/reports/" + report + "/cancel", NOTHING);
            assertProblem(cancel, 503, "unavailable", "nothing was done");
        } finally {
            Billing.auditAway(false);
        }

        assertThat(one.show(report).get("state").asText()).isEqualTo("QUEUED");
    }

    private HttpResponse<String> post(ReportId report, String call) {
        return api.post(REPORTS + "/" + report + call, NOTHING);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        var nobodys = new ReportId(UUID.randomUUID());

        assertProblem(post(nobodys, "/cancel"), 404, "not-found", "");
        assertProblem(post(nobodys, "/render"), 404, "not-found", "");
        assertProblem(api.as(Tokens.ofNewAccount()).delete(REPORTS + "/" + one.generated("")), 404, "not-found", "");
    }
}
