package io.flashreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.ReportId;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client of server-sent events. */
final class EventReader implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> reports = new CopyOnWriteArrayList<>();
    private final List<String> deleted = new CopyOnWriteArrayList<>();
    private volatile String lastId = "";
    private String event = "";

    static EventReader open(Api api, String path, @Nullable String lastId) {
        var reader = new EventReader();
        var request = HttpRequest.newBuilder(Api.address(path))
                .header("Authorization", "Bearer " + api.tokens().sign());
        if (lastId != null) request.header("Last-Event-ID", lastId);
        try {
            var answer = reader.http.send(request.build(), BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            Thread.ofVirtual().start(() -> reader.read(answer.body()));
            return reader;
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<JsonNode> reports() {
        return List.copyOf(reports);
    }

    List<String> deleted() {
        return List.copyOf(deleted);
    }

    List<String> states(ReportId report) {
        return reports.stream()
                .filter(body -> body.get("id").asText().equals(report.toString()))
                .map(body -> body.get("state").asText())
                .toList();
    }

    String lastId() {
        return lastId;
    }

    private void read(Stream<String> lines) {
        try {
            lines.forEach(this::read);
        } catch (UncheckedIOException e) {
            // The test has closed the stream.
        }
    }

    private void read(String line) {
        if (line.startsWith("id: ")) lastId = line.substring(4);
        if (line.startsWith("event: ")) event = line.substring(7);
        if (!line.startsWith("data: ")) return;
        var data = json(line.substring(6));
        if (event.equals("report")) reports.add(data);
        if (event.equals("deleted")) deleted.add(data.get("id").asText());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
