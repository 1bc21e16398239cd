package io.flashreport.report;

import static io.flashreport.report.OneReport.REPORTS;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The end of all that there is of an account. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccountDeletionTest extends Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TEMPLATE = "template=" + URLEncoder.encode(FakeTemplates.KNOWN, StandardCharsets.UTF_8);

    @Test
    void nothingIsLeftOfItsReportsButWhatIsCounted() {
        var title = "title-of-" + account();
        var generated = one.generated("?title=" + title + "&" + TEMPLATE);
        var failed = failed("message-of-" + account());
        var expired = one.generated("?title=" + title);
        reports.letExpire(expired, Duration.ofHours(2));
        var deleted = one.generated("?" + TEMPLATE);
        api.delete(REPORTS + "/" + deleted);
        var underWay = one.rendering("?title=" + title);
        var large = OneReport.idOf(api.post(REPORTS, large(), "Idempotency-Key", "key-of-" + account()));
        assertThat(reports.tablesWith(title)).contains("report", "report_title");

        deleteAll();

        for (var word : List.of(title, "message-of-" + account(), "key-of-" + account())) {
            assertThat(reports.tablesWith(word)).as(word).isEmpty();
        }
        for (var report : List.of(generated, failed, expired, deleted, underWay, large)) {
            assertThat(reports.hasData(report)).isFalse();
            assertThat(objects(OneReport.documentKey(report))).isEmpty();
            assertThat(api.get(REPORTS + "/" + report).statusCode()).isEqualTo(404);
        }
        assertThat(objects("payload/" + account())).isEmpty();
        assertThat(reports.templatesOf(account().value())).hasSize(6).containsOnlyNulls();
        assertThat(reports.namesInLeasesOf(api.tokens().subscription())).isZero();
        assertThat(drift()).isEmpty();
    }

    @Test
    void whatComesLateIsDeletedToo() {
        var underWay = one.rendering("");
        deleteAll();
        var document = OneReport.documentKey(underWay);
        var lost = "report/" + account() + "/" + underWay + "/" + UUID.randomUUID() + ".pdf";
        var brokenOff = "payload/" + account() + "/" + UUID.randomUUID();
        for (var key : List.of(document, document + ".log", lost, brokenOff)) {
            StoredObjects.put(RealParts.stack(), key, large());
        }

        worker.succeed(underWay, 1, document);
        var late = one.accepted("?title=late-title-of-" + account());

        for (var key : List.of(document, lost, brokenOff)) {
            await().atMost(PATIENCE).until(() -> objects(key).isEmpty());
        }
        await().atMost(PATIENCE).until(() -> !reports.hasData(late));
        assertThat(reports.tablesWith("late-title-of-" + account())).isEmpty();
    }

    @Test
    void othersKeepWhatTheyHave() {
        var other = new OneReport(api.as(Tokens.ofNewAccount()), worker);
        var kept = other.generated("?title=kept&" + TEMPLATE);
        one.generated("");

        deleteAll();

        assertThat(other.show(kept).get("title").asText()).isEqualTo("kept");
        assertThat(objects(OneReport.documentKey(kept))).hasSize(2);
    }

    @Test
    void onlyWhatIsDeletedAtBillingIsDeletedHereAndThatIsRecordedOnce() {
        var report = one.generated("");

        assertProblem(operator.delete(path()), 409, "conflict", "no deleted account");
        Billing.deleted(account());
        Billing.auditAway(true);
        assertProblem(operator.delete(path()), 503, "unavailable", "audit log");
        Billing.auditAway(false);
        assertThat(one.show(report).get("state").asText()).isEqualTo("GENERATED");
        deleteAll();

        assertThat(Billing.audit())
                .filteredOn(line -> line.contains(account().toString()))
                .containsExactly("ACCOUNT_DATA_DELETE_ASKED " + account() + " key");
    }

    @Test
    void usersWhoAreNoOperatorsDeleteNoAccount() {
        assertProblem(api.as(api.tokens().group("user,owner")).delete(path()), 403, "forbidden", "");
    }

    private AccountId account() {
        return api.tokens().account();
    }

    private String path() {
        return "/api/admin/accounts/" + account() + "/data";
    }

    private void deleteAll() {
        Billing.deleted(account());
        await().atMost(PATIENCE).until(() -> {
            var answer = operator.delete(path());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return Api.json(answer).get("done").asBoolean();
        });
    }

    private ReportId failed(String message) {
        var report = one.rendering("");
        worker.fail(report, 1, FailureKind.TEMPLATE, message);
        one.awaitState(report, "FAILED");
        return report;
    }

    private static byte[] large() {
        return ("[\"" + "x".repeat(100_000) + "\"]").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> objects(String prefix) {
        return StoredObjects.keys(RealParts.stack(), prefix);
    }

    private List<JsonNode> drift() {
        var answer = operator.post("/api/admin/reconciliation", new byte[0]);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer)
                .get("drift")
                .valueStream()
                .filter(period -> period.get("subscriptionId")
                        .asText()
                        .equals(api.tokens().subscription().toString()))
                .toList();
    }
}
