package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class BigDataTest {
    private static final long HUNDRED_MEGABYTES = 100_000_000;

    private final ReportClient client = new ReportClient(RunningSystem.get());

    @Test
    void aHundredMegabytesBecomeADocument() {
        var data = BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new EndlessJson(HUNDRED_MEGABYTES)), HUNDRED_MEGABYTES);

        UUID report = client.create(data, "application/json", "A hundred megabytes");

        ReportClient.Status status = client.awaitEnd(report, Duration.ofMinutes(20));
        assertThat(status.state()).as(() -> client.log(report)).isEqualTo("GENERATED");
        assertThat(new String(client.document(report), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }
}
