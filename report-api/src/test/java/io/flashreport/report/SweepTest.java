package io.flashreport.report;

import static io.flashreport.report.OneReport.REPORTS;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What lies in storage and belongs to no report. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SweepTest extends Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void whatRepeatedTriesLeftIsRemovedWhenTheReportHasEnded() {
        var report = one.rendering("");
        var lost = List.of(stored(report, "1.pdf"), stored(report, "1.pdf.log"), stored(report, "2.pdf.log"));
        var kept = List.of(stored(report, "3.pdf"), stored(report, "3.pdf.log"));

        assertThat(sweep("").leftOver()).isZero();
        worker.succeed(report, 1, kept.getFirst());
        one.awaitState(report, "GENERATED");
        var found = sweep("");

        assertThat(found.leftOver()).isEqualTo(lost.size());
        assertThat(found.pages()).isGreaterThan(1);
        await().atMost(PATIENCE).until(() -> objects(report).equals(kept));
    }

    @Test
    void whatBelongsToNoKnownReportIsRemovedOnlyWhenThatIsAskedFor() {
        var nobodys = new ReportId(UUID.randomUUID());
        var document = stored(nobodys, "1.pdf");
        var report = one.generated("");

        assertThat(sweep("").unknown()).isPositive();
        api.delete(REPORTS + "/" + report);
        await().atMost(PATIENCE)
                .until(() -> StoredObjects.keys(RealParts.stack(), OneReport.documentKey(report))
                        .isEmpty());
        assertThat(objects(nobodys)).containsExactly(document);

        Billing.auditAway(true);
        assertProblem(
                operator.post("/api/admin/sweep?unknown=remove&after=" + before(document), new byte[0]),
                503,
                "unavailable",
                "audit log");
        Billing.auditAway(false);
        assertThat(objects(nobodys)).containsExactly(document);
        sweep("&unknown=remove");
        await().atMost(PATIENCE).until(() -> objects(nobodys).isEmpty());
        assertThat(Billing.audit()).contains("UNKNOWN_OBJECTS_REMOVE_ASKED - key");
    }

    @Test
    void dataThatAReportWasMadeFromStays() {
        var data = ("[\"" + "x".repeat(100_000) + "\"]").getBytes(StandardCharsets.UTF_8);
        var report = OneReport.idOf(api.post(REPORTS, data));
        var account = api.tokens().account();

        var page = Api.json(operator.post("/api/admin/sweep?after=payload/" + account + "/", new byte[0]));

        assertThat(page.get("looked").asInt()).isPositive();
        assertThat(StoredObjects.keys(RealParts.stack(), "payload/" + account + "/" + report))
                .hasSize(1);
        assertThat(api.get(REPORTS + "/" + report + "/payload").statusCode()).isEqualTo(200);
    }

    @Test
    void aDeletedTemplateIsRemovedWhenNoReportIsMadeWithItAnyMore() {
        FakeTemplates.deleteBoth();
        var report = one.generated("?template=" + URLEncoder.encode(FakeTemplates.KNOWN, StandardCharsets.UTF_8));

        assertThat(sweepTemplates("")).isEqualTo(new Templates(2, 1, 1, FakeTemplates.UNUSED_ID));
        assertThat(sweepTemplates("?after=" + FakeTemplates.UNUSED_ID)).isEqualTo(new Templates(0, 0, 0, null));
        api.delete(REPORTS + "/" + report);

        assertThat(sweepTemplates("")).isEqualTo(new Templates(1, 0, 1, FakeTemplates.TEMPLATE_ID));
        assertThat(sweepTemplates("")).isEqualTo(new Templates(0, 0, 0, null));
    }

    @Test
    void whoAsksForTemplatesBehindNoneIsToldWhatToAskFor() {
        assertProblem(
                operator.post("/api/admin/sweep/templates?after=first", new byte[0]), 400, "invalid-request", "first");
    }

    @Test
    void usersWhoAreNoOperatorsSweepNothing() {
        for (var path : List.of("/api/admin/sweep", "/api/admin/sweep/templates")) {
            assertProblem(api.as(api.tokens().group("user,owner")).post(path, new byte[0]), 403, "forbidden", "");
        }
    }

    private record Templates(
            int looked, int needed, int removed, @Nullable String next) {}

    private Templates sweepTemplates(String query) {
        var answer = operator.post("/api/admin/sweep/templates" + query, new byte[0]);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var body = Api.json(answer);
        return new Templates(
                body.get("looked").asInt(),
                body.get("needed").asInt(),
                body.get("removed").asInt(),
                body.get("next").isNull() ? null : body.get("next").asText());
    }

    /** What was found behind the documents of earlier accounts, page by page. */
    private record Walk(int pages, int leftOver, int unknown) {}

    private Walk sweep(String query) {
        var walk = new Walk(0, 0, 0);
        var prefix = "report/" + api.tokens().account() + "/";
        for (var after = prefix; after != null && after.startsWith(prefix); ) {
            var answer = operator.post("/api/admin/sweep?after=" + after + query, new byte[0]);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var page = Api.json(answer);
            walk = new Walk(
                    walk.pages + 1,
                    walk.leftOver + page.get("leftOver").asInt(),
                    walk.unknown + page.get("unknown").asInt());
            after = page.get("next").isNull() ? null : page.get("next").asText();
        }
        return walk;
    }

    private String stored(ReportId report, String name) {
        var key = "report/" + api.tokens().account() + "/" + report + "/" + name;
        StoredObjects.put(RealParts.stack(), key, "%PDF-".getBytes(StandardCharsets.UTF_8));
        return key;
    }

    /** Behind which the page begins that the object is on. */
    private static String before(String key) {
        return key.substring(0, key.lastIndexOf('/'));
    }

    private List<String> objects(ReportId report) {
        return StoredObjects.keys(RealParts.stack(), "report/" + api.tokens().account() + "/" + report);
    }
}
