package io.flashreport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.contracts.ReportId;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Reports of API v2, brought to where a test needs them. */
final class OneReport {
    static final String REPORTS = "/api/v2/reports";

    private final Api api;
    private final FakeWorker worker;

    OneReport(Api api, FakeWorker worker) {
        this.api = api;
        this.worker = worker;
    }

    static ReportId idOf(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return new ReportId(UUID.fromString(Api.json(created).get("id").asText()));
    }

    ReportId accepted(String query) {
        return idOf(api.post(REPORTS + query, "[]".getBytes(StandardCharsets.UTF_8)));
    }

    /** Released, and not begun. */
    ReportId queued(String query) {
        var report = accepted(query);
        await().until(() -> worker.job(report, 1).isPresent());
        return report;
    }

    ReportId rendering(String query) {
        var report = queued(query);
        worker.start(report, 1);
        awaitState(report, "RENDERING");
        return report;
    }

    /** Its document and log lie in storage. */
    ReportId generated(String query) {
        var report = rendering(query);
        var key = documentKey(report);
        StoredObjects.put(RealParts.stack(), key, "%PDF-".getBytes(StandardCharsets.UTF_8));
        StoredObjects.put(RealParts.stack(), key + ".log", "%LOG-".getBytes(StandardCharsets.UTF_8));
        worker.succeed(report, 1, key);
        awaitState(report, "GENERATED");
        return report;
    }

    static String documentKey(ReportId report) {
        return "report/test/" + report;
    }

    void awaitState(ReportId report, String state) {
        await().until(() -> show(report).get("state").asText().equals(state));
    }

    JsonNode show(ReportId report) {
        var shown = api.get(REPORTS + "/" + report);
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        return Api.json(shown);
    }
}
