package io.flashreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CreationTest {
    private static final String NEW = "/api/v1/report/new";
    private static final byte[] JSON = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    private Api api;

    @BeforeEach
    void anAccount() {
        api = new Api(Tokens.ofNewAccount());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/xml",
                "image/png",
                "text/plain",
                "*/*",
                "nonsense",
                "text/html;q=x"
            })
    void theAnswerIsTheBareIdWhateverIsAccepted(String accept) {
        var created = api.post(NEW, JSON, "Content-Type", "application/json", "Accept", accept);

        assertCreated(created);
    }

    @Test
    void theAnswerIsTheBareIdWhenNothingIsAccepted() {
        assertCreated(api.post(NEW, JSON, "Content-Type", "application/json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=UTF-8",
                "text/json",
                "application/vnd.api+json",
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/octet-stream",
                "nonsense",
                "a/b/c",
                ";;;",
                "multipart/form-data; boundary=x"
            })
    void jsonIsTakenUnderAnyType(String type) {
        var created = api.post(NEW, JSON, "Content-Type", type);

        assertCreated(created);
        assertThat(payloadOf(created).headers().firstValue("Content-Type"))
                .hasValueSatisfying(sent -> assertThat(sent).startsWith("application/json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/xml",
                "text/xml; charset=\"utf-8\"",
                "application/atom+xml",
                "text/plain",
                "application/x-www-form-urlencoded"
            })
    void xmlIsTakenUnderAnyType(String type) {
        var created = api.post(NEW, "\n <a><b/></a>".getBytes(StandardCharsets.UTF_8), "Content-Type", type);

        assertCreated(created);
        assertThat(payloadOf(created).headers().firstValue("Content-Type"))
                .hasValueSatisfying(sent -> assertThat(sent).startsWith("application/xml"));
    }

    @Test
    void jsonIsTakenWithoutAType() {
        assertCreated(api.post(NEW, " \r\n\t[]".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void titleAndUnknownParametersAreTaken() {
        var created = api.post(NEW + "?title=%C3%9Cbersicht%20%E6%97%A5%E6%9C%AC%00&colour=red&title2=x", JSON);

        var report = Api.json(api.get("/api/v1/report/" + created.body()));
        assertThat(report.get("title").asText()).isEqualTo("Übersicht 日本");
    }

    @ParameterizedTest
    @CsvSource({"title=a+b,a b", "title=Zoë,Zoë", "title=%DC,Ü", "a=b&title=x,x"})
    void aTitleThatIsNotEncodedWellIsNoReasonToRefuse(String query, String title) throws IOException {
        var created = rawPost(NEW + "?" + query);

        assertThat(created).startsWith("HTTP/1.1 201");
        var report = Api.json(api.get("/api/v1/report/" + created.substring(created.length() - 36)));
        assertThat(report.get("title").asText()).isEqualTo(title);
    }

    @Test
    void anUnknownTemplateIsRefusedByName() {
        var refused = api.post(NEW + "?template=Rechnung%20%C3%84", JSON, "Content-Type", "application/json");

        assertError(refused, 400, "Bad Request", "Rechnung Ä");
    }

    @Test
    void anEmptyTemplateNameMeansNone() {
        assertCreated(api.post(NEW + "?template=&title=", JSON));
    }

    @Test
    void aPayloadAboveThePlanIsRefusedByItsLength() {
        var refused =
                api.as(api.tokens().maxPayloadBytes(100)).post(NEW, new byte[101], "Content-Type", "application/json");

        assertError(refused, 413, "Request Entity Too Large", "100 bytes");
    }

    @Test
    void aPayloadAboveThePlanIsRefusedWhileItStreams() {
        var limited = api.as(api.tokens().maxPayloadBytes(6_000_000));

        var refused = limited.postStream(
                NEW, new ByteArrayInputStream(bigJson(7_000_000)), "Content-Type", "application/json");

        assertError(refused, 413, "Request Entity Too Large", "6000000 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 65_536, 65_537, 300_000, 5 * 1024 * 1024, 5 * 1024 * 1024 + 1, 12_000_000})
    void payloadsOfAllSizesAreKeptAsTheyCame(int bytes) {
        byte[] data = bigJson(bytes);

        var created = api.postStream(NEW, new ByteArrayInputStream(data));

        assertCreated(created);
        assertThat(payloadOf(created).body()).isEqualTo(data);
    }

    @Test
    void aSubscriptionThatIsNotValidRefusesCreationAsABadKeyDoes() {
        var refused = api.as(api.tokens().mayCreate(false)).post(NEW, JSON);

        assertError(refused, 401, "Unauthorized", "Bad credentials");
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
    }

    /** As clients do that put any text into the request line. */
    private String rawPost(String target) throws IOException {
        var address = Api.address("/");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = "POST " + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + api.tokens().sign() + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<byte[]> payloadOf(HttpResponse<String> created) {
        return api.getBytes("/api/v1/report/" + created.body() + "/payload");
    }

    private static byte[] bigJson(int bytes) {
        var json = new StringBuilder(bytes).append("[");
        while (json.length() < bytes - 100)
            json.append("{\"component\":\"valve\",\"n\":").append(json.length()).append("},");
        if (json.length() > 1) json.append("0");
        while (json.length() < bytes - 1) json.append(" ");
        return json.append("]").toString().getBytes(StandardCharsets.UTF_8);
    }

    static void assertCreated(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(UUID.fromString(created.body())).hasToString(created.body());
        assertThat(created.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(created.headers().firstValue("Location"))
                .contains(RealParts.PUBLIC_URL + "/api/v1/report/" + created.body());
    }

    static void assertError(HttpResponse<String> response, int status, String reason, String message) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        var error = Api.json(response);
        assertThat(error.fieldNames()).toIterable().containsExactly("timestamp", "status", "error", "message", "path");
        assertThat(error.get("timestamp").asLong())
                .isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis());
        assertThat(error.get("status").asInt()).isEqualTo(status);
        assertThat(error.get("error").asText()).isEqualTo(reason);
        assertThat(error.get("message").asText()).contains(message);
        assertThat(error.get("path").asText())
                .isEqualTo(response.request().uri().getPath());
    }
}
