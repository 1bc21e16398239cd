package io.flashreport.report;

import static io.flashreport.report.CreationTest.assertError;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Data that is refused, in the words of both versions of the API. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HostileDataTest {
    private final Api api = new Api(Tokens.ofNewAccount());

    static Stream<Arguments> refusals() {
        var laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        return Stream.of(
                Arguments.of("application/xml", laughs + "]><a>&l9;</a>", 400, "malformed-data", "line 1, column"),
                Arguments.of(
                        "application/xml",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>",
                        400,
                        "malformed-data",
                        "line 2, column"),
                Arguments.of(
                        "application/xml",
                        "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x\"> %x;]>\n<a>&y;</a>",
                        400,
                        "malformed-data",
                        "line 2, column"),
                Arguments.of("application/xml", "<a>".repeat(100_000), 400, "malformed-data", "line 1, column"),
                Arguments.of("application/json", "[".repeat(100_000), 400, "malformed-data", "line 1, column"),
                Arguments.of("application/json", "{\"a\":".repeat(100_000), 400, "malformed-data", "line 1, column"),
                Arguments.of(
                        "application/json", "[\n" + "9".repeat(100_000) + "]", 400, "malformed-data", "line 2, column"),
                Arguments.of(
                        "application/json", "[0." + "9".repeat(100_000) + "]", 400, "malformed-data", "line 1, column"),
                Arguments.of("application/json", "{\"a\":1,\n\"b\":}", 400, "malformed-data", "line 2, column 5"),
                Arguments.of("application/xml", "<a>\n<b></a>", 400, "malformed-data", "line 2, column"),
                Arguments.of("application/json", "", 400, "no-data", "no data"),
                Arguments.of("text/plain", "  \n", 400, "no-data", "no data"),
                Arguments.of("text/plain", "a=b", 415, "unsupported-type", "neither JSON nor XML"),
                Arguments.of("application/json;charset=klingon", "[]", 415, "unknown-charset", "klingon"),
                Arguments.of(
                        "application/json;charset=US-ASCII", "[\"ë\"]", 400, "malformed-data", "line 1, column 3"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void itIsRefusedInBothShapes(String type, String data, int status, String name, String message) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        var version1 = api.post("/api/v1/report/new", bytes, "Content-Type", type);
        assertError(version1, status, status == 400 ? "Bad Request" : "Unsupported Media Type", message);
        assertProblem(api.post("/api/v2/reports", bytes, "Content-Type", type), status, name, message);
    }

    @Test
    void whatIsTooLargeIsAProblemByItsLengthAndWhileItStreams() {
        var limited = api.as(api.tokens().maxPayloadBytes(100));
        byte[] data = ("[" + " ".repeat(200) + "]").getBytes(StandardCharsets.UTF_8);
        assertProblem(limited.post("/api/v2/reports", data), 413, "payload-too-large", "100 bytes");
        assertProblem(
                limited.postStream("/api/v2/reports", new ByteArrayInputStream(data)),
                413,
                "payload-too-large",
                "100 bytes");
    }

    @Test
    void anUnknownTemplateIsAProblemThatNamesIt() {
        var refused = api.post("/api/v2/reports?template=nope", "[]".getBytes(StandardCharsets.UTF_8));
        assertProblem(refused, 400, "unknown-template", "nope");
    }

    @Test
    void largeNumbersOfUsualLengthAreTaken() {
        assertThat(api.post("/api/v2/reports", "[1e400, 12345678901234567890.5]".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(201);
    }
}
