package io.flashreport.local.sample;

import java.io.IOException;
import java.net.URI;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has a report made through the public address, as a client would. */
final class SampleReport {
    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"(\\w+)\"");
    private static final String REPORTS = "/api/v1/report/";
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 50;

    private final PublicApi api;
    private final Clock clock;

    SampleReport(PublicApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /**
     * Creates a report, waits for its document and writes that to a file.
     *
     * @param query of the call that creates it, as in {@code title=Sample}
     */
    void make(String query, byte[] data, Path file) throws IOException, InterruptedException {
        HttpResponse<String> created = api.send(
                api.request(REPORTS + "new?" + query)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(data))
                        .build(),
                BodyHandlers.ofString(),
                201);
        String report = created.body().strip();
        await(report);
        byte[] document = api.send(HttpRequest.newBuilder(storage(report)).build(), BodyHandlers.ofByteArray(), 200)
                .body();
        if (!Arrays.equals(document, 0, Math.min(PDF.length, document.length), PDF, 0, PDF.length)) {
            throw new IOException("the document of a sample report is not a PDF");
        }
        Files.write(file, document);
    }

    private void await(String report) throws IOException, InterruptedException {
        Instant end = clock.instant().plus(PATIENCE);
        var pause = new CountDownLatch(1);
        while (clock.instant().isBefore(end)) {
            String status = text(report);
            Matcher state = STATE.matcher(status);
            if (!state.find()) {
                throw new IOException("the status of the sample report names no state: " + status);
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
        return URI.create(text(report + "/storage").strip());
    }

    private String log(String report) throws IOException, InterruptedException {
        return text(report + "/log");
    }

    private String text(String path) throws IOException, InterruptedException {
        return api.send(api.request(REPORTS + path).build(), BodyHandlers.ofString(), 200)
                .body();
    }
}
