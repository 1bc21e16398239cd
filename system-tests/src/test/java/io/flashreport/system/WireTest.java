package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The details of API v1 on which clients written for the original rely. */
class WireTest {
    private static final String TWO_BYTES = "[]";

    private final RunningSystem system = RunningSystem.get();
    private final ReportClient client = new ReportClient(system);

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "text/plain", "application/json", "application/xml", "image/png", "text/html, */*;q=0.1"})
    void whateverIsAcceptedTheIdentifierComesBare(String accept) {
        var response = client.send(client.creation(BodyPublishers.ofString("{\"a\":1}"), "application/json", null)
                .header("Accept", accept));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(UUID.fromString(response.body()).toString()).isEqualTo(response.body());
        assertThat(client.send(client.request("/api/v1/report/" + response.body())
                                .header("Accept", accept))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theStatusHasNineFieldsInTheirOrder() throws IOException {
        UUID report = client.create(TWO_BYTES);

        JsonNode status = new ObjectMapper()
                .readTree(client.get("/api/v1/report/" + report).body());

        assertThat(List.copyOf(status.properties().stream().map(e -> e.getKey()).toList()))
                .containsExactly(
                        "reportUuid",
                        "creationRequestDate",
                        "availabilityDate",
                        "state",
                        "title",
                        "payloadUrl",
                        "logUrl",
                        "downloadUrl",
                        "storageUrl");
        String report1 = system.url() + "/api/v1/report/" + report;
        assertThat(status.get("downloadUrl").asText()).isEqualTo(report1 + "/download");
        assertThat(status.get("storageUrl").asText()).isEqualTo(report1 + "/storage");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/x-www-form-urlencoded | [{"a":1}]
            text/plain                        | [{"a":1}]
            text/plain                        | <r><a>1</a></r>
                                              | {"a":1}
            application/octet-stream          | <r/>
            application/vnd.acme+json         | {"a":1}
            application/soap+xml              | <r><a>1</a></r>
            """)
    void theFirstCharacterDecidesWhereTheContentTypeDoesNot(String contentType, String data) {
        UUID report = client.create(data.getBytes(java.nio.charset.StandardCharsets.UTF_8), contentType, null);

        client.awaitDocument(report, Duration.ofSeconds(30));
    }

    @Test
    void whatIsNeitherJsonNorXmlNorCsvIsRefused() throws IOException {
        assertError(client.send(client.creation(BodyPublishers.ofString("a,b\n1,2"), "text/plain", null)), 415, "");
    }

    @Test
    void malformedJsonIsRefusedWithItsPlace() throws IOException {
        assertError(
                client.send(client.creation(BodyPublishers.ofString("[\n {\"a\": }\n]"), "application/json", null)),
                400,
                "line 2");
    }

    @Test
    void malformedXmlIsRefusedWithItsPlace() throws IOException {
        assertError(
                client.send(client.creation(BodyPublishers.ofString("<r>\n<a></b>\n</r>"), "application/xml", null)),
                400,
                "line 2");
    }

    @Test
    void anUnknownTemplateIsRefusedByName() throws IOException {
        assertError(
                client.send(client.request("/api/v1/report/new?template=no-such-template")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(TWO_BYTES))),
                400,
                "no-such-template");
    }

    @Test
    void anUnknownReportIsNotFound() throws IOException {
        assertError(client.get("/api/v1/report/" + UUID.randomUUID()), 404, "");
        assertError(client.get("/api/v1/report/not-a-uuid"), 404, "");
    }

    @Test
    void aPayloadAboveThePlansLimitIsRefused() throws IOException {
        var tooLong = BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new EndlessJson(101L * 1024 * 1024)), 101L * 1024 * 1024);
        assertError(client.send(client.creation(tooLong, "application/json", null)), 413, "");
    }

    @Test
    void aBrowserIsAskedForTheKey() throws IOException {
        UUID report = client.create(TWO_BYTES);
        var anonymous = HttpRequest.newBuilder(system.url().resolve("/api/v1/report/" + report))
                .header("Accept", "text/html");

        HttpResponse<String> response = client.send(anonymous);

        assertError(response, 401, "Bad credentials");
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
    }

    @Test
    void aWrongKeyIsRefusedInTheOriginalsWords() throws IOException {
        var stranger = new ReportClient(system.url(), "no-key-of-ours");

        JsonNode error = assertError(stranger.get("/api/v1/report/" + UUID.randomUUID()), 401, "");

        assertThat(error.get("message").asText()).isEqualTo("Bad credentials");
    }

    @Test
    void aWriteFromAForeignPageIsRefused() throws IOException {
        // The JDK's client does not let a header named Origin through unless asked; it does by default.
        assertError(
                client.send(client.creation(BodyPublishers.ofString(TWO_BYTES), "application/json", null)
                        .header("Origin", "https://elsewhere.example")),
                403,
                "");
    }

    @Test
    void theDownloadRedirectsToAUrlThatNeedsNoCredentials() {
        UUID report = client.create("[{\"a\":1}]");
        client.awaitEnd(report, Duration.ofSeconds(30));

        var redirect = client.get("/api/v1/report/" + report + "/download");

        assertThat(redirect.statusCode()).isEqualTo(302);
        byte[] document = client.fetch(
                URI.create(redirect.headers().firstValue("Location").orElseThrow()));
        assertThat(Pdf.read(document).pages()).isEqualTo(1);
    }

    private JsonNode assertError(HttpResponse<String> response, int status, String inMessage) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode error = new ObjectMapper().readTree(response.body());
        assertThat(error.properties().stream().map(e -> e.getKey()).toList())
                .containsExactly("timestamp", "status", "error", "message", "path");
        assertThat(error.get("timestamp").asLong())
                .isCloseTo(System.currentTimeMillis(), org.assertj.core.data.Offset.offset(60_000L));
        assertThat(error.get("status").asInt()).isEqualTo(status);
        assertThat(error.get("message").asText()).contains(inMessage);
        assertThat(error.get("path").asText())
                .isEqualTo(response.request().uri().getPath());
        return error;
    }
}
