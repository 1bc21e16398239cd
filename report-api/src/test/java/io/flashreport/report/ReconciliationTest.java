package io.flashreport.report;

import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReconciliationTest {
    private static final String RECONCILIATION = "/api/admin/reconciliation";

    @Inject
    Reports reports;

    private final Api api = new Api(Tokens.ofNewAccount());
    private final Api operator = new Api(Tokens.ofNewAccount().group("operator"));
    private final Billing billing = new Billing(api.tokens().subscription());

    @BeforeEach
    void startWithoutReports() {
        reports.clear();
    }

    @Test
    void whatWasAcceptedIsWhatIsCharged() {
        for (int i = 0; i < 7; i++) api.create("[]");
        assertThat(driftOf(api)).isEmpty();
        assertThat(billing.used()).isEqualTo(7);
    }

    @Test
    void aWrongCounterIsFoundAndNamed() {
        for (int i = 0; i < 3; i++) api.create("[]");
        assertThat(driftOf(api)).isEmpty();
        billing.used(2);
        assertThat(driftOf(api)).singleElement().satisfies(drift -> {
            assertThat(drift.get("reports").asInt()).isEqualTo(3);
            assertThat(drift.get("used").asInt()).isEqualTo(2);
        });
        billing.used(3);
        assertThat(driftOf(api)).isEmpty();
    }

    @Test
    void whatARestoredBillingDoesNotKnowIsToldAgain() {
        try (var worker = new FakeWorker(RealParts.stack())) {
            for (int i = 0; i < 3; i++) api.create("[]");
            failByTheSystem(worker, api.create("[]"));
            assertThat(driftOf(api)).isEmpty();
            billing.restored();
            assertThat(billing.used()).isZero();

            assertThat(mine(reconcile().get("repaired"), api)).singleElement().satisfies(repaired -> {
                assertThat(repaired.get("reports").asInt()).isEqualTo(4);
                assertThat(repaired.get("used").asInt()).isZero();
            });
            assertThat(billing.used()).isEqualTo(4);
            assertThat(billing.returned()).isEqualTo(1);
            var result = reconcile();
            assertThat(mine(result.get("repaired"), api)).isEmpty();
            assertThat(mine(result.get("drift"), api)).isEmpty();
        }
    }

    @Test
    void itIsRightWhileReportsComeIn() throws Exception {
        var stop = new AtomicBoolean();
        var accepted = new AtomicInteger();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                clients.execute(() -> {
                    for (; !stop.get(); accepted.incrementAndGet()) api.create("[]");
                });
            }
            try {
                await().until(() -> accepted.get() > 20);
                for (int i = 0; i < 5; i++) assertThat(driftOf(api)).isEmpty();
                billing.used(100_000);
                assertThat(driftOf(api)).hasSize(1);
            } finally {
                stop.set(true);
            }
        }
    }

    @Test
    void aReportThatTheSystemFailedGivesItsCreditBackOnce() {
        try (var worker = new FakeWorker(RealParts.stack())) {
            var report = api.create("[]");
            failByTheSystem(worker, report);
            await().until(() -> billing.returned() == 1);
            worker.fail(report, 3, FailureKind.INTERNAL, "again");
            assertThat(driftOf(api)).isEmpty();
            assertThat(billing.returned()).isEqualTo(1);
            assertThat(billing.used()).isEqualTo(1);
        }
    }

    @Test
    void aReportThatItsClientFailedIsCharged() {
        try (var worker = new FakeWorker(RealParts.stack())) {
            var report = api.create("[]");
            await().until(() -> worker.job(report, 1).isPresent());
            worker.fail(report, 1, FailureKind.TEMPLATE, "yours");
            await().until(() -> api.state(report).equals("FAILED"));
            assertThat(driftOf(api)).isEmpty();
            assertThat(billing.returned()).isZero();
        }
    }

    @Test
    void onlyOperatorsMayRunIt() {
        assertProblem(api.post(RECONCILIATION, new byte[0]), 403, "forbidden", "");
        assertProblem(api.as(api.tokens().group("owner")).post(RECONCILIATION, new byte[0]), 403, "forbidden", "");
    }

    private void failByTheSystem(FakeWorker worker, ReportId report) {
        for (int attempt = 1; attempt <= 3; attempt++) {
            int current = attempt;
            await().until(() -> worker.job(report, current).isPresent());
            worker.fail(report, attempt, FailureKind.INTERNAL, "ours");
            worker.fail(report, attempt, FailureKind.INTERNAL, "ours");
        }
        await().until(() -> api.state(report).equals("FAILED"));
    }

    private JsonNode reconcile() {
        var answer = operator.post(RECONCILIATION, new byte[0]);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var result = Api.json(answer);
        assertThat(result.fieldNames()).toIterable().containsExactly("checked", "repaired", "drift", "zeroDrift");
        assertThat(result.get("checked").asInt()).isPositive();
        assertThat(result.get("zeroDrift").asBoolean())
                .isEqualTo(result.get("drift").isEmpty());
        return result;
    }

    /** The drift of this account; other tests forget reports that were charged. */
    private List<JsonNode> driftOf(Api account) {
        return mine(reconcile().get("drift"), account);
    }

    private static List<JsonNode> mine(JsonNode periods, Api account) {
        var subscription = account.tokens().subscription().toString();
        return periods.valueStream()
                .filter(period -> period.get("subscriptionId").asText().equals(subscription))
                .toList();
    }
}
