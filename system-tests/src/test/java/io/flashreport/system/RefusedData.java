package io.flashreport.system;

import static io.flashreport.system.Creation.chunked;
import static io.flashreport.system.Creation.creation;
import static io.flashreport.system.Creation.gzip;
import static io.flashreport.system.Creation.text;

import io.flashreport.system.Refusal.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Data of which no report is made.
 *
 * @param roomy takes large data
 * @param small takes {@link #LIMIT} bytes
 */
record RefusedData(Api roomy, Api small) {
    static final int LIMIT = 64 * 1024;

    private static final String ENTITY_BOMB = """
            <!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]><r>&d;</r>""";
    private static final String EXTERNAL_ENTITY = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>";

    List<Refusal> refusals() {
        return Stream.of(data(), sizes()).flatMap(List::stream).toList();
    }

    private List<Refusal> data() {
        return List.of(
                malformed("malformed JSON", "line 2, column", "application/json", "[\n {\"a\": }\n]"),
                malformed("JSON that ends too soon", "line 1", "application/json", "[{\"a\":1}"),
                malformed("JSON with something behind it", "line 1", "application/json", "[] []"),
                malformed("malformed XML", "line 2, column", "application/xml", "<r>\n<a></b>\n</r>"),
                malformed("an entity bomb", "line 2, column", "application/xml", ENTITY_BOMB),
                malformed("an external entity", "line 1", "application/xml", EXTERNAL_ENTITY),
                malformed("a depth bomb", "line 1", "application/json", "[".repeat(100_000)),
                malformed("a depth bomb in XML", "line 1", "application/xml", "<a>".repeat(100_000)),
                malformed("a number bomb", "line 1", "application/json", "[" + "9".repeat(1_000_000) + "]"),
                malformed("bytes that are no UTF-8", "", "application/json;charset=UTF-8", new byte[] {'"', -1, '"'}),
                new Refusal(
                        "a charset that does not exist",
                        415,
                        "unknown-charset",
                        "klingon",
                        version -> creation(roomy, version, "application/json;charset=klingon", text("[]"))),
                new Refusal(
                        "no data",
                        400,
                        "no-data",
                        "",
                        version -> creation(roomy, version, "application/json", BodyPublishers.noBody())),
                new Refusal(
                        "no data, sent in chunks",
                        400,
                        "no-data",
                        "",
                        version -> creation(roomy, version, "application/json", chunked(new byte[0]))),
                new Refusal(
                        "neither JSON nor XML nor CSV",
                        415,
                        "unsupported-type",
                        "",
                        version -> creation(roomy, version, "text/plain", text("a,b\n1,2"))),
                new Refusal(
                        "an unknown compression",
                        415,
                        "unsupported-type",
                        "br",
                        version -> creation(roomy, version, "application/json", text("[]"))
                                .header("Content-Encoding", "br")),
                new Refusal(
                        "an unknown template",
                        400,
                        "unknown-template",
                        "no-such-template",
                        version -> roomy.request(version.creation() + "?template=no-such-template")
                                .header("Content-Type", "application/json")
                                .POST(text("[]"))));
    }

    private List<Refusal> sizes() {
        byte[] large = "[%s]".formatted(" ".repeat(LIMIT)).getBytes(StandardCharsets.US_ASCII);
        return List.of(
                tooLarge(
                        "too large with its length",
                        version -> creation(small, version, "application/json", BodyPublishers.ofByteArray(large))),
                tooLarge(
                        "too large without its length",
                        version -> creation(small, version, "application/json", chunked(large))),
                tooLarge(
                        "too large when it is decompressed",
                        version -> creation(small, version, "application/json", BodyPublishers.ofByteArray(gzip(large)))
                                .header("Content-Encoding", "gzip")));
    }

    private Refusal malformed(String name, String says, String contentType, String data) {
        return malformed(name, says, contentType, data.getBytes(StandardCharsets.UTF_8));
    }

    private Refusal malformed(String name, String says, String contentType, byte[] data) {
        return new Refusal(
                name,
                400,
                "malformed-data",
                says,
                version -> creation(roomy, version, contentType, BodyPublishers.ofByteArray(data)));
    }

    private static Refusal tooLarge(String name, Function<Version, HttpRequest.Builder> request) {
        return new Refusal(name, 413, "payload-too-large", Integer.toString(LIMIT), request);
    }
}
