package io.flashreport.report;

import static io.flashreport.report.OneReport.REPORTS;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of reports whose time is over. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RetentionTest extends Stage {
    /** The leader does this between its other duties, which may wait for Kafka. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration GRACE = Duration.ofHours(1);
    private static final Duration LONG_AGO = Duration.ofHours(2);

    @Test
    void itsDataDocumentAndLogAreRemovedAndItsRowStays() {
        var report = one.generated("?title=kept");

        reports.letExpire(report, LONG_AGO);

        awaitEmptied(report);
        await().atMost(PATIENCE).until(() -> objectsOf(report) == 0);
        var listed = listed(report);
        assertThat(listed.get("state").asText()).isEqualTo("GENERATED");
        assertThat(listed.get("title").asText()).isEqualTo("kept");
        assertThat(listed.get("downloadable").asBoolean()).isFalse();
        assertThat(listed.get("payload").isNull()).isTrue();
        for (var call : new String[] {"", "/document", "/log", "/payload"}) {
            assertProblem(api.get(REPORTS + "/" + report + call), 410, "gone", "expired");
        }
        assertThat(api.of(report, "/download").statusCode()).isEqualTo(404);
        assertProblem(operator.post("/api/admin/reports/" + report + "/render", new byte[0]), 410, "gone", "time");
    }

    @Test
    void dataInStorageIsRemoved() {
        var data = ("[\"" + "x".repeat(100_000) + "\"]").getBytes(StandardCharsets.UTF_8);
        var report = OneReport.idOf(api.post(REPORTS, data));
        var key = "payload/" + api.tokens().account() + "/" + report;
        assertThat(StoredObjects.keys(RealParts.stack(), key)).containsExactly(key);
        api.post(REPORTS + "/" + report + "/cancel", new byte[0]);

        reports.letExpire(report, LONG_AGO);

        await().atMost(PATIENCE)
                .until(() -> StoredObjects.keys(RealParts.stack(), key).isEmpty());
    }

    @Test
    void whoGotAnAddressJustBeforeCanUseItStill() {
        var justNow = one.generated("");
        var longAgo = one.generated("");

        reports.letExpire(justNow, Duration.ofMinutes(50));
        reports.letExpire(longAgo, LONG_AGO);

        awaitEmptied(longAgo);
        await().atMost(PATIENCE).until(() -> objectsOf(longAgo) == 0);
        assertThat(objectsOf(justNow)).isEqualTo(2);
        assertProblem(api.get(REPORTS + "/" + justNow + "/document"), 410, "gone", "expired");
    }

    @Test
    void aReportThatIsStillUnderWayKeepsItsData() {
        var underWay = one.rendering("");
        var ended = one.generated("");

        reports.letExpire(underWay, LONG_AGO);
        reports.letExpire(ended, LONG_AGO);

        awaitEmptied(ended);
        assertThat(reports.hasData(underWay)).isTrue();
        worker.succeed(underWay, 1, OneReport.documentKey(underWay));
        awaitEmptied(underWay);
    }

    @Test
    void whatAnotherNodeIsAboutToEmptyIsPassedOver() throws Exception {
        var taken = one.generated("");
        var free = one.generated("");

        reports.letExpire(taken, GRACE.minusSeconds(3));
        try (var _ = reports.lock(taken)) {
            reports.letExpire(free, GRACE.minusSeconds(4));
            awaitEmptied(free);
            assertThat(reports.hasData(taken)).isTrue();
        }
        awaitEmptied(taken);
    }

    private void awaitEmptied(ReportId report) {
        await().atMost(PATIENCE).until(() -> !reports.hasData(report));
    }

    private static int objectsOf(ReportId report) {
        return StoredObjects.keys(RealParts.stack(), OneReport.documentKey(report))
                .size();
    }

    private JsonNode listed(ReportId report) {
        var page = Api.json(api.get(REPORTS + "?search=" + report));
        assertThat(page.get("reports")).hasSize(1);
        return page.get("reports").get(0);
    }
}
