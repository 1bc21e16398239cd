package io.flashreport.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Small reports, created by a fixed number of clients, each of whom waits for one answer before the next call. */
final class AdmissionLoad {
    private static final int CLIENTS = 32;
    private static final String DATA = "[{\"customer\":\"Example Ltd\",\"amount\":1234.5}]";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    AdmissionLoad(URI system) {
        this.address = system.resolve("/api/v1/report/new");
    }

    /** Creates reports with the keys in turn; fails unless all are accepted. Returns how long that took. */
    Duration run(List<String> keys, int reports) {
        var requests = keys.stream().map(this::creation).toList();
        var next = new AtomicInteger();
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Future<?>>();
            for (int i = 0; i < CLIENTS; i++) clients.add(threads.submit(() -> create(requests, next, reports)));
            for (var client : clients) client.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private int create(List<HttpRequest> requests, AtomicInteger next, int reports)
            throws IOException, InterruptedException {
        int created = 0;
        for (int number = next.getAndIncrement(); number < reports; number = next.getAndIncrement()) {
            var answer = http.send(requests.get(number % requests.size()), BodyHandlers.ofString());
            if (answer.statusCode() != 201) throw new AssertionError(answer.statusCode() + " " + answer.body());
            created++;
        }
        return created;
    }

    private HttpRequest creation(String key) {
        var user = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + user)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(DATA))
                .build();
    }
}
