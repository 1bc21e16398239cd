package io.flashreport.local.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a new system shows of itself: a report in the automatic layout, and a template with its data. */
public final class Samples {
    private static final String TEMPLATE = "/api/v2/templates/customers";
    private static final String TEMPLATE_DATA = "customers.json";

    private final PublicApi api;
    private final SampleReport reports;
    private final Path folder;

    /**
     * @param folder with the files of the template and its data
     */
    public Samples(String publicUrl, String apiKey, Path folder, Clock clock) {
        this.api = new PublicApi(publicUrl, apiKey);
        this.reports = new SampleReport(api, clock);
        this.folder = folder;
    }

    /** Fails with the answer that was not as it should be. */
    public void report(Path document) throws IOException, InterruptedException {
        try (InputStream data = Samples.class.getResourceAsStream("sample.json")) {
            reports.make("title=Sample", data.readAllBytes(), document);
        }
    }

    /** Registers the template {@code customers} with its data as sample data, and has a report made of both. */
    public void template(Path document) throws IOException, InterruptedException {
        put(TEMPLATE, "application/zip", files(), 201, 200);
        byte[] data = Files.readAllBytes(folder.resolve(TEMPLATE_DATA));
        put(TEMPLATE + "/sample", "application/json", data, 200, 201);
        reports.make("title=Customers&template=customers", data, document);
    }

    private void put(String path, String type, byte[] body, Integer... expected)
            throws IOException, InterruptedException {
        api.send(
                api.request(path)
                        .header("Content-Type", type)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString(),
                expected);
    }

    private byte[] files() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Stream<Path> walk = Files.walk(folder);
                var zip = new ZipOutputStream(bytes)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(TEMPLATE_DATA))
                    .sorted()
                    .toList();
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
