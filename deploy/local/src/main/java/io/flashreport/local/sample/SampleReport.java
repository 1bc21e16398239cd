package io.flashreport.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has one report made through the public address, as a client would. */
public final class SampleReport {
    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"(\\w+)\"");
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 50;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String authorization;
    private final Clock clock;

    public SampleReport(String publicUrl, String apiKey, Clock clock) {
        this.url = publicUrl + "/api/v1/report/";
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((apiKey + ":").getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    /** Fails with the answer that was not as it should be. */
    public void into(Path file) throws IOException, InterruptedException {
        HttpResponse<String> created = client.send(
                request("new?title=Sample")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(sample()))
                        .build(),
                BodyHandlers.ofString());
        demand(created, 201);
        String report = created.body().strip();
        await(report);
        HttpResponse<byte[]> document =
                client.send(HttpRequest.newBuilder(storage(report)).build(), BodyHandlers.ofByteArray());
        demand(document, 200);
        if (!Arrays.equals(document.body(), 0, Math.min(PDF.length, document.body().length), PDF, 0, PDF.length)) {
            throw new IOException("the document of the sample report is not a PDF");
        }
        Files.write(file, document.body());
    }

    private void await(String report) throws IOException, InterruptedException {
        Instant end = clock.instant().plus(PATIENCE);
        var pause = new CountDownLatch(1);
        while (clock.instant().isBefore(end)) {
            HttpResponse<String> status = client.send(request(report).build(), BodyHandlers.ofString());
            demand(status, 200);
            Matcher state = STATE.matcher(status.body());
            if (!state.find()) {
                throw new IOException("the status of the sample report names no state: " + status.body());
            }
            switch (state.group(1)) {
                case "GENERATED" -> {
                    return;
                }
                case "FAILED" -> throw new IOException("the sample report failed; its log:\n" + log(report));
                default -> pause.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        throw new IOException("the sample report was not generated within " + PATIENCE.toSeconds() + " s");
    }

    private URI storage(String report) throws IOException, InterruptedException {
        HttpResponse<String> storage = client.send(request(report + "/storage").build(), BodyHandlers.ofString());
        demand(storage, 200);
        return URI.create(storage.body().strip());
    }

    private String log(String report) throws IOException, InterruptedException {
        return client.send(request(report + "/log").build(), BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", authorization);
    }

    private static void demand(HttpResponse<?> response, int status) throws IOException {
        if (response.statusCode() != status) {
            String body = response.body() instanceof String text ? ": " + text : "";
            throw new IOException("%s %s answered %d instead of %d%s"
                    .formatted(
                            response.request().method(),
                            response.request().uri().getPath(),
                            response.statusCode(),
                            status,
                            body));
        }
    }

    private static byte[] sample() throws IOException {
        try (InputStream sample = SampleReport.class.getResourceAsStream("sample.json")) {
            return sample.readAllBytes();
        }
    }
}
