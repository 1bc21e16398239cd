package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A person and a program of one account, each with what API v2 offers them. */
class ReportsOfAccountTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningSystem system = RunningSystem.get();

    @Test
    void aReportIsFollowedFoundReadRepeatedAndDeleted() throws Exception {
        Api person = Person.owner(system).logIn();
        Api program = keyOf(person);
        List<String> lines = new CopyOnWriteArrayList<>();

        try (var http = HttpClient.newHttpClient()) {
            var stream = http.send(person.request("/api/v2/reports/events").build(), BodyHandlers.ofLines());
            assertThat(stream.statusCode()).isEqualTo(200);
            Thread.ofVirtual().start(() -> stream.body().forEach(lines::add));

            var first = create(program);
            var second = create(program);
            String report = first.text("/id");
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");

            await().atMost(PATIENCE)
                    .until(() -> lines.stream()
                            .anyMatch(line -> line.startsWith("data: ")
                                    && line.contains(report)
                                    && line.contains("\"GENERATED\"")));
            var list =
                    person.get("/api/v2/reports?search=VALVES&state=GENERATED").expect(200);
            assertThat(list.text("/reports/0/id")).isEqualTo(report);
            assertThat(list.json().get("reports")).hasSize(1);
            readsThePdf(person, report);

            String again = person.post("/api/v2/reports/" + report + "/render", Map.of())
                    .expect(201)
                    .text("/id");
            await().atMost(PATIENCE)
                    .until(() -> person.get("/api/v2/reports/" + again)
                            .text("/state")
                            .equals("GENERATED"));
            assertThat(person.get("/api/v2/reports/summary").text("/states/GENERATED"))
                    .isEqualTo("2");

            person.delete("/api/v2/reports/" + report).expect(204);
            program.get("/api/v2/reports/" + report).expect(404);
            await().atMost(PATIENCE).until(() -> lines.contains("data: {\"id\":\"" + report + "\"}"));
            http.shutdownNow();
        }
    }

    private static void readsThePdf(Api person, String report) throws Exception {
        var redirect = person.get("/api/v2/reports/" + report + "/document?inline=true")
                .expect(302);
        try (var http = HttpClient.newHttpClient()) {
            var pdf = http.send(
                    HttpRequest.newBuilder(URI.create(redirect.header("Location")))
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(Pdf.read(pdf.body()).text()).contains("Valves");
            assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("inline");
        }
    }

    private static Api.Answer create(Api program) {
        return program.send(program.request("/api/v2/reports?title=Valves")
                        .header("Idempotency-Key", "valves-of-week-1")
                        .POST(BodyPublishers.ofString("[{\"valve\": \"H567\"}]")))
                .expect(201);
    }

    private Api keyOf(Api person) {
        String subscription = person.get("/api/v2/subscriptions").expect(200).text("/0/id");
        String key = person.post("/api/v2/subscriptions/" + subscription + "/keys", Map.of("name", "test"))
                .expect(201)
                .text("/key");
        return Api.withKey(system.url(), key);
    }
}
