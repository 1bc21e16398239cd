package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see of the running system: each query of dashboards and alerts has data, and alerts name what is gone. */
class WatchedSystemTest {
    private static final Path DASHBOARDS = Path.of("../deploy/grafana/dashboards");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Not names with a colon: those are recorded by the rules themselves. */
    private static final Pattern SELECTOR = Pattern.compile(
            "\\b((?:flashreport|up|jvm|agroal|kafka|http|process)[a-z0-9_]*)(?![a-z0-9_:])(\\{[^}]*})?");

    /** What there is none of while all is well. */
    private static final Pattern TROUBLE = Pattern.compile("status=\"5xx\"|outcome!~\"SUCCESS\\|CLIENT_ERROR\"");

    private final RunningSystem system = RunningSystem.get();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyPanelAndEveryAlertHasDataUnderLoad() throws IOException {
        var client = new ReportClient(system);
        try (var prometheus = watch()) {
            await("a first look at all")
                    .atMost(PATIENCE)
                    .until(() -> prometheus.query("up == 1").size() == 6);
            var batch = new Batch(client);
            batch.post(0, 20);
            client.send(client.creation(BodyPublishers.ofString("{bad"), "application/json", null));
            batch.assertAllGenerated(Duration.ofMinutes(2));

            List<String> wanted = Stream.concat(panels().stream(), selectors(prometheus.rules()))
                    .toList();

            assertThat(wanted).hasSizeGreaterThan(90);
            await("data of all queries")
                    .atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(withoutData(prometheus, wanted)).isEmpty());
        }
    }

    @Test
    void anExampleLeadsFromAPanelToItsTrace() throws IOException {
        var client = new ReportClient(system);
        var trace = new ClientTrace();
        Instant began = Instant.now();
        try (var prometheus = watch()) {
            client.send(trace.around(client.creation(BodyPublishers.ofString("[{}]"), "application/json", null)));

            for (String histogram : List.of("flashreport_gateway_requests_seconds", "flashreport_renders_seconds")) {
                await(histogram)
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(prometheus.tracesOf(histogram + "_bucket", began))
                                .contains(trace.id()));
            }
            await("services whose metrics it can read")
                    .atMost(PATIENCE)
                    .until(() -> prometheus.query("up == 1").size() == 6);
        }
    }

    @Test
    void aServiceThatIsStoppedIsNamed() throws IOException {
        assertNamedWhileStopped("template-service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-gateway", "report-api", "billing-quota", "render-worker"})
    @Tag("long")
    void anyServiceThatIsStoppedIsNamed(String service) throws IOException {
        assertNamedWhileStopped(service);
    }

    private void assertNamedWhileStopped(String service) throws IOException {
        try (var prometheus = watch()) {
            await().atMost(PATIENCE)
                    .until(() -> !prometheus
                            .query("up{job=\"" + service + "\"} == 1")
                            .isEmpty());
            // Before the first look at a service there is nothing to tell it from one that is gone.
            await().atMost(PATIENCE).until(() -> !prometheus.fires("ServiceDown", "service", service));

            system.stop(service);

            try {
                await().atMost(PATIENCE).until(() -> prometheus.fires("ServiceDown", "service", service));
            } finally {
                system.start(service);
            }
            await().atMost(PATIENCE).until(() -> !prometheus.fires("ServiceDown", "service", service));
        }
    }

    private Prometheus watch() throws IOException {
        boolean required = "required".equals(System.getenv("FLASHREPORT_TEST_PROMETHEUS"));
        assumeTrue(required || Prometheus.isInstalled(), "prometheus is not installed");
        return Prometheus.start(folder, system.metrics());
    }

    private static List<String> withoutData(Prometheus prometheus, List<String> queries) {
        return queries.stream()
                .filter(query -> prometheus.query(query).stream().allMatch(value -> value.isNaN()))
                .toList();
    }

    private static List<String> panels() throws IOException {
        var queries = new ArrayList<String>();
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            for (Path file : files.sorted().toList()) {
                for (JsonNode panel :
                        new ObjectMapper().readTree(Files.readString(file)).path("panels")) {
                    for (JsonNode target : panel.path("targets")) {
                        if (target.has("expr"))
                            queries.add(target.path("expr").asText().replace("$__rate_interval", "5m"));
                    }
                }
            }
        }
        return queries;
    }

    /** Alerts themselves have no data while all is well; what they look at must be there. */
    private static Stream<String> selectors(List<String> rules) {
        return rules.stream()
                .flatMap(rule -> SELECTOR.matcher(rule).results())
                .map(selector -> TROUBLE.matcher(selector.group()).find() ? selector.group(1) : selector.group())
                .distinct();
    }
}
