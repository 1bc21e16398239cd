package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.system.TraceCollector.TracedSpan;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One report, as a collector sees it. The client begins the trace: by themselves the services trace nothing here. */
class TracesTest {
    private static final String CLIENT = "00f067aa0ba902b7";
    private static final List<String> ACCEPTED =
            List.of("api-gateway POST SERVER", "api-gateway POST CLIENT", "report-api POST /api/v1/report/new SERVER");
    private static final List<String> WORKED_ON = with(
            ACCEPTED,
            "report-api render-jobs-fast publish PRODUCER",
            "render-worker render-jobs-fast process CONSUMER");

    private final RunningSystem system = RunningSystem.get();
    private final ReportClient client = new ReportClient(system);
    private final String trace = HexFormat.of()
            .toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE))
            .repeat(2);

    @Test
    void aReportIsFollowedThroughEveryHopAndBackAndFoundByItsIdentifier() {
        UUID report = create();
        client.awaitEnd(report, Duration.ofSeconds(30));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(wayTo("fill"))
                    .isEqualTo(with(WORKED_ON, "render-worker engine INTERNAL", "render-worker fill INTERNAL"));
            assertThat(wayTo("export"))
                    .isEqualTo(with(WORKED_ON, "render-worker engine INTERNAL", "render-worker export INTERNAL"));
            assertThat(wayTo("store")).isEqualTo(with(WORKED_ON, "render-worker store INTERNAL"));
            assertThat(wayTo("render-results process"))
                    .isEqualTo(with(
                            WORKED_ON,
                            "render-worker render-results publish PRODUCER",
                            "report-api render-results process CONSUMER"));
        });
        assertThat(spans())
                .filteredOn(span -> span.parent().equals(CLIENT))
                .singleElement()
                .satisfies(root -> assertThat(root.attributes()).containsEntry("report.id", report.toString()));
    }

    @Test
    void noTraceHasWhatIsTheClientsAlone() {
        UUID report = create();
        client.awaitEnd(report, Duration.ofSeconds(30));
        var presigned = client.send(traced(client.request("/api/v1/report/" + report + "/storage")));
        assertThat(presigned.body()).contains("X-Amz-Signature=");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(wayTo("GET /api/v1/report/{report}/storage")).hasSize(3);
            assertThat(wayTo("render-results process")).isNotEmpty();
        });
        assertThat(spans().toString())
                .contains("/api/v1/report/new")
                .doesNotContainIgnoringCase("Confidential", "secretive", "X-Amz", "payload/")
                .doesNotContain(system.apiKey());
    }

    private UUID create() {
        var answer = client.send(traced(client.creation(
                BodyPublishers.ofString("[{\"secretive\":1}]"), "application/json", "Confidential title")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.body());
    }

    private HttpRequest.Builder traced(HttpRequest.Builder request) {
        return request.header("traceparent", "00-" + trace + "-" + CLIENT + "-01");
    }

    private List<TracedSpan> spans() {
        return system.traces().spans(trace);
    }

    /** From what the client's span, which is not ours, is the parent of, to the first of that name. */
    private List<String> wayTo(String name) {
        List<TracedSpan> spans = spans();
        var way = new ArrayList<String>();
        var next = spans.stream().filter(span -> span.name().equals(name)).findFirst();
        while (next.isPresent()) {
            var span = next.get();
            way.addFirst(span.service() + " " + span.name() + " " + span.kind());
            next = spans.stream()
                    .filter(other -> other.id().equals(span.parent()))
                    .findFirst();
        }
        return way;
    }

    private static List<String> with(List<String> way, String... more) {
        return Stream.concat(way.stream(), Stream.of(more)).toList();
    }
}
