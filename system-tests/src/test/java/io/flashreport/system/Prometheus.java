package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Prometheus that scrapes the running system each second, with the project's rules and all waiting shortened. */
final class Prometheus implements AutoCloseable {
    private static final Path RULES = Path.of("../deploy/prometheus/rules");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI url;

    private Prometheus(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "prometheus")));
    }

    /** @param targets by the names of the services, as {@code host:port} */
    static Prometheus start(Path folder, Map<String, List<String>> targets) throws IOException {
        var config = new StringBuilder("""
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: [rules/*.yml]
                scrape_configs:
                """);
        targets.forEach((service, addresses) ->
                config.append("  - {job_name: %s, metrics_path: /q/metrics, static_configs: [{targets: %s}]}%n"
                        .formatted(
                                service,
                                addresses.stream()
                                        .map(address -> '"' + address + '"')
                                        .toList())));
        Files.writeString(folder.resolve("prometheus.yml"), config);
        shortenRules(folder.resolve("rules"));
        int port = freePort();
        Process process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--enable-feature=exemplar-storage",
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        var prometheus = new Prometheus(process, URI.create("http://127.0.0.1:" + port));
        await("Prometheus").atMost(Duration.ofSeconds(30)).until(prometheus::isReady);
        return prometheus;
    }

    /** The values of a query now; empty when it has no data. */
    List<Double> query(String expression) {
        JsonNode result =
                get("/api/v1/query?query=" + encoded(expression)).path("data").path("result");
        var values = new ArrayList<Double>();
        for (JsonNode series : result)
            values.add(Double.valueOf(series.path("value").path(1).asText()));
        return values;
    }

    /** The traces that examples of a metric name since. */
    List<String> tracesOf(String metric, Instant since) {
        var traces = new ArrayList<String>();
        for (JsonNode series : get("/api/v1/query_exemplars?query=%s&start=%s&end=%s"
                        .formatted(metric, since, Instant.now().plusSeconds(1)))
                .path("data")) {
            for (JsonNode example : series.path("exemplars"))
                traces.add(example.path("labels").path("trace_id").asText());
        }
        return traces;
    }

    /** The queries of all alerts and recorded ratios. */
    List<String> rules() {
        var queries = new ArrayList<String>();
        for (JsonNode group : get("/api/v1/rules").path("data").path("groups")) {
            for (JsonNode rule : group.path("rules"))
                queries.add(rule.path("query").asText());
        }
        return queries;
    }

    boolean fires(String alert, String label, String value) {
        for (JsonNode active : get("/api/v1/alerts").path("data").path("alerts")) {
            JsonNode labels = active.path("labels");
            if (labels.path("alertname").asText().equals(alert)
                    && labels.path(label).asText().equals(value)
                    && active.path("state").asText().equals("firing")) return true;
        }
        return false;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static void shortenRules(Path target) throws IOException {
        Files.createDirectory(target);
        try (Stream<Path> files = Files.list(RULES)) {
            for (Path file : files.toList())
                Files.writeString(
                        target.resolve(file.getFileName()),
                        Files.readString(file).replaceAll("for: \\d+m", "for: 1s"));
        }
    }

    private static String encoded(String expression) {
        return URLEncoder.encode(expression, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean isReady() {
        try {
            return http.send(HttpRequest.newBuilder(url.resolve("/-/ready")).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            assertThat(process.isAlive()).as("Prometheus runs").isTrue();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private JsonNode get(String path) {
        try {
            var answer = http.send(HttpRequest.newBuilder(url.resolve(path)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
