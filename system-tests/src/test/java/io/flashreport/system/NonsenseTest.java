package io.flashreport.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no template gets an answer that says so, and what is one is taken right after. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NonsenseTest {
    private static final int MIB = 1 << 20;

    private final Templates templates = Templates.ofNewAccount(RunningSystem.get());

    /**
     * @param says what the answer contains
     */
    record Upload(String what, byte[] body, int status, String problem, String... says) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Upload> nonsense() {
        return Stream.concat(unacceptable(), faulty());
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void isRefusedInWords(Upload upload) {
        var answer = templates.upload("nonsense", upload.body());

        assertThat(answer.status()).as(answer.body()).isEqualTo(upload.status());
        assertThat(answer.text("/type")).endsWith("/" + upload.problem());
        assertThat(answer.body()).contains(upload.says()).doesNotContain("Exception", "at io.flashreport", "/scratch");
        templates.api().get("/api/v2/templates/nonsense").expect(404);
        templates
                .upload("good", "?dryRun=true", Templates.saying("well").getBytes(UTF_8))
                .expect(200);
    }

    private static Stream<Upload> unacceptable() {
        return Stream.of(
                unacceptable("nothing", new byte[0], "empty"),
                unacceptable("binary data", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, "binary data"),
                unacceptable("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}, "PNG"),
                unacceptable("a compiled template", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r'}, ".jasper"),
                unacceptable("data", "{\"a\":1}".getBytes(UTF_8), "JSON"),
                unacceptable("a web page", "<html><body/></html>".getBytes(UTF_8), "HTML"),
                unacceptable(
                        "half a ZIP",
                        List.of(Zip.of("a.jrxml", Templates.saying("a"))).stream()
                                .map(zip -> java.util.Arrays.copyOf(zip, zip.length / 2))
                                .findFirst()
                                .orElseThrow(),
                        "ZIP"),
                unacceptable("a ZIP that slips out", Zip.of("../../a.jrxml", Templates.saying("a")), "../../a.jrxml"),
                unacceptable(
                        "a ZIP with an absolute path", Zip.of("/etc/a.jrxml", Templates.saying("a")), "/etc/a.jrxml"),
                unacceptable(
                        "a ZIP bomb",
                        Zip.of(Map.of("a.jrxml", Templates.saying("a").getBytes(UTF_8), "b.png", new byte[200 * MIB])),
                        "50 MiB"),
                new Upload("50 MB", new byte[50 * MIB], 413, "upload-too-large", "20"));
    }

    private static Stream<Upload> faulty() {
        return Stream.of(
                faulty("half a template", "<jasperReport name=\"a\">\n<title height=\"9\">", "\"line\":2"),
                faulty("XML of another kind", "<invoice><total>7</total></invoice>", "invoice"),
                faulty(
                        "what is nested deeply",
                        "<jasperReport name=\"a\">" + "<title>".repeat(50_000),
                        "Nested too deeply"),
                faulty("an expression that does not compile", Templates.design("""
                                <element kind="textField" x="0" y="0" width="100" height="20">
                                <expression><![CDATA[1 + + "a".nothing()]]></expression></element>"""), "nothing", "\"line\":4"),
                faulty("itself as subreport", Templates.design("""
                                <element kind="subreport" x="0" y="0" width="100" height="20">\
                                <expression><![CDATA["nonsense.jasper"]]></expression></element>"""), "nonsense.jrxml"));
    }

    private static Upload unacceptable(String what, byte[] body, String says) {
        return new Upload(what, body, 400, "invalid-upload", says);
    }

    private static Upload faulty(String what, String jrxml, String... says) {
        return new Upload(what, jrxml.getBytes(UTF_8), 422, "template-refused", says);
    }
}
