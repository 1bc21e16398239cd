package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FirstReportTest {
    private static final DateTimeFormatter V1_DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final RunningSystem system = RunningSystem.get();
    private final ReportClient client = new ReportClient(system);

    @Test
    void theSelfCheckLeavesADocumentThatCanBeRead() throws IOException {
        Pdf sample = Pdf.read(Files.readAllBytes(system.home().resolve("sample.pdf")));

        assertThat(sample.pages()).isEqualTo(1);
        assertThat(sample.text()).contains("Cooling circuit valve H567");
    }

    @Test
    void dataBecomesADocumentThatIsFollowedByItsIdentifier() throws IOException {
        byte[] data = sampleData();

        UUID report = client.create(data, "application/json;charset=UTF-8", "Valves of week 1");
        ReportClient.Status status = client.awaitEnd(report, Duration.ofSeconds(30));

        assertThat(status.state()).isEqualTo("GENERATED");
        assertThat(status.reportUuid()).isEqualTo(report);
        assertThat(status.title()).isEqualTo("Valves of week 1");
        ZonedDateTime created = ZonedDateTime.parse(status.creationRequestDate(), V1_DATE);
        ZonedDateTime available = ZonedDateTime.parse(Objects.requireNonNull(status.availabilityDate()), V1_DATE);
        assertThat(available).isAfterOrEqualTo(created);
        Pdf pdf = Pdf.read(client.document(report));
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.text())
                .contains("Valves of week 1", "Throughput", "07/01/2015", "117")
                .contains("Page 1 of 1");
    }

    @Test
    void theLocationOfTheAnswerIsTheReport() throws IOException {
        var response = client.send(client.creation(BodyPublishers.ofByteArray(sampleData()), "application/json", null));

        UUID report = UUID.fromString(response.body());
        assertThat(response.headers().firstValue("Location")).hasValue(system.url() + "/api/v1/report/" + report);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    }

    @Test
    void thePayloadIsKeptAsItCame() throws IOException {
        byte[] data = sampleData();

        UUID report = client.create(data, "application/json", null);

        var payload = client.get("/api/v1/report/" + report + "/payload");
        assertThat(payload.body()).isEqualTo(new String(data, StandardCharsets.UTF_8));
        assertThat(payload.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(payload.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
    }

    @Test
    void theLogTellsWhatWasReadAndHowLongItTook() throws IOException {
        UUID report = client.create(sampleData(), "application/json", null);
        client.awaitEnd(report, Duration.ofSeconds(30));

        assertThat(client.log(report)).contains("7 records", "ms", "1 page");
    }

    @Test
    void theDocumentsFileNameEndsWithTheTitle() throws IOException {
        UUID report = client.create(sampleData(), "application/json", "Résumé 1/2");
        client.awaitEnd(report, Duration.ofSeconds(30));
        URI presigned =
                URI.create(client.get("/api/v1/report/" + report + "/storage").body());

        var document = client.fetchResponse(presigned);

        assertThat(document.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(document.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("R%C3%A9sum%C3%A9%201_2.pdf");
    }

    private static byte[] sampleData() throws IOException {
        return Files.readAllBytes(Path.of("../docs/samples/2015w1.json"));
    }
}
