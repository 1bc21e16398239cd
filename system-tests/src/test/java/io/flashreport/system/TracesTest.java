package io.flashreport.system;

import static java.util.regex.Pattern.MULTILINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.system.TraceCollector.TracedSpan;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One report, as a collector sees it. The client begins the trace: by themselves the services trace nothing here. */
class TracesTest {
    private static final List<String> ACCEPTED =
            List.of("api-gateway POST SERVER", "api-gateway POST CLIENT", "report-api POST /api/v1/report/new SERVER");
    private static final List<String> WORKED_ON = with(
            ACCEPTED,
            "report-api render-jobs-fast publish PRODUCER",
            "render-worker render-jobs-fast process CONSUMER");

    /** With those who tell them. */
    private static final Map<String, String> HISTOGRAMS = Map.of(
            "flashreport_gateway_requests_seconds", "api-gateway", "flashreport_renders_seconds", "render-worker");

    private static final String PROMETHEUS_ACCEPTS = "application/openmetrics-text;version=1.0.0;q=0.5,"
            + "application/openmetrics-text;version=0.0.1;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2";

    private final RunningSystem system = RunningSystem.get();
    private final ReportClient client = new ReportClient(system);
    private final ClientTrace trace = new ClientTrace();

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
                .filteredOn(span -> span.parent().equals(ClientTrace.SPAN))
                .singleElement()
                .satisfies(root -> assertThat(root.attributes()).containsEntry("report.id", report.toString()));
    }

    @Test
    void whatIsAskedOfOtherServicesStandsInTheTraceToo() {
        var templates = new Templates(Api.withKey(system.url(), system.apiKey()), client);
        templates.upload("traced", Templates.saying("Traced")).expect(201);
        var answer = client.send(trace.around(client.request("/api/v1/report/new?template=traced")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[{}]"))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        client.send(trace.around(client.request("/api/v2/usage")));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(wayTo("POST /internal/templates/{name}/resolve SERVER"))
                    .isEqualTo(with(
                            ACCEPTED,
                            "report-api POST /internal/templates/{name}/resolve CLIENT",
                            "template-service POST /internal/templates/{name}/resolve SERVER"));
            assertThat(wayTo("GET /api/v2/usage"))
                    .containsExactly(
                            "api-gateway GET SERVER",
                            "api-gateway GET CLIENT",
                            "billing-quota GET /api/v2/usage SERVER");
        });
    }

    @Test
    void whatTookLongNamesATraceAsExample() {
        client.awaitEnd(create(), Duration.ofSeconds(30));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (var histogram : HISTOGRAMS.entrySet()) {
                var examples = Pattern.compile(
                                "^" + histogram.getKey() + "_bucket\\{.* # \\{.*trace_id=\"(\\w+)\"", MULTILINE)
                        .matcher(metrics(histogram.getValue()))
                        .results()
                        .map(example -> example.group(1))
                        .toList();
                assertThat(examples)
                        .as(histogram.getKey())
                        .isNotEmpty()
                        .allSatisfy(example ->
                                assertThat(system.traces().spans(example)).isNotEmpty());
            }
        });
    }

    @Test
    void noTraceHasWhatIsTheClientsAlone() {
        UUID report = create();
        client.awaitEnd(report, Duration.ofSeconds(30));
        var presigned = client.send(trace.around(client.request("/api/v1/report/" + report + "/storage")));
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
        var answer = client.send(trace.around(client.creation(
                BodyPublishers.ofString("[{\"secretive\":1}]"), "application/json", "Confidential title")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.body());
    }

    private String metrics(String service) {
        String address = Objects.requireNonNull(system.metrics().get(service)).getFirst();
        var request = HttpRequest.newBuilder(URI.create("http://" + address + "/q/metrics"))
                .header("Accept", PROMETHEUS_ACCEPTS);
        return client.send(request).body();
    }

    private List<TracedSpan> spans() {
        return system.traces().spans(trace.id());
    }

    /**
     * From what the client's span, which is not ours, is the parent of, to the first of that name, with its kind or
     * without.
     */
    private List<String> wayTo(String name) {
        List<TracedSpan> spans = spans();
        var way = new ArrayList<String>();
        var next = spans.stream()
                .filter(span -> (span.name() + " " + span.kind() + " ").startsWith(name + " "))
                .findFirst();
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
