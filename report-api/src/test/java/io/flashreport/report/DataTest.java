package io.flashreport.report;

import static io.flashreport.report.CreationTest.assertCreated;
import static io.flashreport.report.CreationTest.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats and charsets: what is taken, and what is refused in which words. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DataTest {
    private static final String NEW = "/api/v1/report/new";
    private static final byte[] JSON = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    private final Api api = new Api(Tokens.ofNewAccount());

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "image/png"})
    void whatIsNeitherJsonNorXmlIsRefused(String type) {
        var refused = api.post(NEW, "a=b".getBytes(StandardCharsets.UTF_8), "Content-Type", type);

        assertError(refused, 415, "Unsupported Media Type", "neither JSON nor XML");
    }

    static Stream<Arguments> charsets() {
        return Stream.of(
                Arguments.of("application/json;charset=ISO-8859-1", "[{\"n\":\"Zoë\"}]", "ISO-8859-1", false),
                Arguments.of("text/plain;charset=ISO-8859-1", "[{\"n\":\"Zoë\"}]", "ISO-8859-1", false),
                Arguments.of("application/json;charset=windows-1252", "[{\"n\":\"€\"}]", "windows-1252", false),
                Arguments.of("text/plain;charset=UTF-16LE", "[{\"n\":\"Zoë\"}]", "UTF-16LE", false),
                Arguments.of("application/json", "[{\"n\":\"Zoë\"}]", "UTF-8", false),
                Arguments.of("application/json", "[{\"n\":\"Zoë\"}]", "UTF-8", true),
                Arguments.of("application/json;charset=UTF-8", "[{\"n\":\"Zoë\"}]", "UTF-16BE", true),
                Arguments.of("text/plain", "[{\"n\":\"Zoë\"}]", "UTF-16LE", true),
                Arguments.of("text/plain", "<a>Zoë</a>", "UTF-16LE", true),
                Arguments.of(
                        "application/xml",
                        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>Zoë</a>",
                        "ISO-8859-1",
                        false),
                Arguments.of(
                        "text/xml;charset=ISO-8859-1",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>Zoë</a>",
                        "ISO-8859-1",
                        false),
                Arguments.of("text/plain;charset=ISO-8859-15", "<a>€</a>", "ISO-8859-15", false));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void dataIsTakenInItsCharsetAndKeptAsItCame(String type, String text, String charset, boolean marked) {
        byte[] data = (marked ? "\uFEFF" + text : text).getBytes(Charset.forName(charset));

        var created = api.post(NEW, data, "Content-Type", type);

        assertCreated(created);
        assertThat(api.getBytes("/api/v1/report/" + created.body() + "/payload").body())
                .isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=nope", "text/plain;charset=\"no pe\""})
    void anUnknownCharsetIsRefused(String type) {
        assertError(api.post(NEW, JSON, "Content-Type", type), 415, "Unsupported Media Type", "UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json | {"a":1,\\n  "b":}                | line 2, column 7
            application/json | {"a":1                           | line 1, column
            application/json | {"a":1} {}                       | line 1, column 9
            application/json | [1,\\n2,\\n3,\\n]                | line 4, column 1
            application/xml  | <a>\\n  <b></a>                  | line 2, column
            application/xml  | <a>\\n                           | line 2, column
            application/xml  | <a>&nothing;</a>                 | line 1, column
            application/xml  | <a/><b/>                         | line 1, column
            text/plain       | [1,}                             | line 1, column 4
            """)
    void malformedDataIsRefusedWithLineAndColumn(String type, String data, String place) {
        var refused = api.post(NEW, data.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), "Content-Type", type);

        assertError(refused, 400, "Bad Request", place);
    }

    @ParameterizedTest
    @CsvSource({"application/json,{\"n\":\"Zoë\"}", "application/xml,<a>Zoë</a>"})
    void bytesThatAreNoUtf8AreRefusedWithAHint(String type, String text) {
        var refused = api.post(NEW, text.getBytes(StandardCharsets.ISO_8859_1), "Content-Type", type);

        assertError(refused, 400, "Bad Request", "charset=ISO-8859-1");
    }

    @ParameterizedTest
    @CsvSource({"application/json,''", "application/json,'  '", "application/xml,''", "text/plain,''", "text/plain,'  '"
    })
    void anEmptyBodyIsRefused(String type, String data) {
        var refused = api.post(NEW, data.getBytes(StandardCharsets.UTF_8), "Content-Type", type);

        assertError(refused, 400, "Bad Request", "");
    }

    static Stream<Arguments> csv() {
        return Stream.of(
                Arguments.of("text/csv", "name,n\r\nZoë,1\r\n", "UTF-8", false, "text/csv"),
                Arguments.of("text/csv; header=present", "[1,2", "UTF-8", true, "text/csv"),
                Arguments.of("text/csv;charset=windows-1252", "name;price\nZoë;1 €", "windows-1252", false, "text/csv"),
                Arguments.of("application/csv", "name\nZoë", "UTF-16LE", true, "text/csv"));
    }

    @ParameterizedTest
    @MethodSource("csv")
    void csvIsTakenWhereTheTypeSaysSo(String type, String text, String charset, boolean marked, String answered) {
        byte[] data = (marked ? "\uFEFF" + text : text).getBytes(Charset.forName(charset));

        var created = api.post(NEW, data, "Content-Type", type);

        assertCreated(created);
        var payload = api.getBytes("/api/v1/report/" + created.body() + "/payload");
        assertThat(payload.body()).isEqualTo(data);
        assertThat(payload.headers().firstValue("Content-Type"))
                .hasValueSatisfying(sent -> assertThat(sent).startsWith(answered));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/csv                   | name,n\\nZoë,\\0                 | line 2, column 5: there is a NUL
            text/csv;charset=US-ASCII  | name,n\\nZoë,                    | line 2, column 3: the bytes 0xC3 are not US-ASCII
            text/csv                   | ' \\n\\n '                      | The request has no data
            """)
    void csvThatIsNoTextIsRefused(String type, String data, String why) {
        byte[] sent = data.replace("\\n", "\n").replace("\\0", "\0").getBytes(StandardCharsets.UTF_8);

        var refused = api.post(NEW, sent, "Content-Type", type);

        assertError(refused, 400, "Bad Request", why);
    }

    @Test
    void whatIsRefusedForItsTypeIsToldOfCsv() {
        var refused = api.post(NEW, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "Content-Type", "text/plain");

        assertError(refused, 415, "Unsupported Media Type", "CSV needs the Content-Type text/csv");
    }

    @Test
    void externalEntitiesAreNotRead() {
        var data = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";

        var answer = api.post(NEW, data.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/xml");

        assertThat(answer.statusCode()).isEqualTo(400);
    }
}
