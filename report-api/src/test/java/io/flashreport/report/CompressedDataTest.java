package io.flashreport.report;

import static io.flashreport.report.CreationTest.assertCreated;
import static io.flashreport.report.CreationTest.assertError;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that come with a Content-Encoding. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CompressedDataTest {
    private static final String NEW = "/api/v1/report/new";
    private static final String REPORTS = "/api/v2/reports";

    private final Api api = new Api(Tokens.ofNewAccount());

    @ParameterizedTest
    @ValueSource(ints = {2, 65_537, 12_000_000})
    void gzipIsTakenAndThePayloadIsKeptAsItWasBefore(int bytes) {
        byte[] data = json(bytes);
        var created = api.post(NEW, gzip(data), "Content-Encoding", "gzip", "Content-Type", "application/json");
        assertCreated(created);
        var payload = api.getBytes("/api/v1/report/" + created.body() + "/payload");
        assertThat(payload.body()).isEqualTo(data);
        assertThat(payload.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void gzipIsTakenWithoutALengthAndInVersion2() {
        var created =
                api.postStream(REPORTS, new ByteArrayInputStream(gzip(json(300_000))), "Content-Encoding", "GZip");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    }

    @Test
    void csvMayComeCompressed() {
        byte[] csv = "name,n\nZoë,1\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        var created = api.post(NEW, gzip(csv), "Content-Encoding", "gzip", "Content-Type", "text/csv");
        assertCreated(created);
        assertThat(api.getBytes("/api/v1/report/" + created.body() + "/payload").body())
                .isEqualTo(csv);
    }

    @Test
    void membersOfGzipFollowEachOther() {
        byte[] first = gzip("[1,".getBytes(StandardCharsets.UTF_8));
        byte[] second = gzip("2]".getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        var created = api.post(NEW, both, "Content-Encoding", "gzip");
        assertCreated(created);
        assertThat(api.getBytes("/api/v1/report/" + created.body() + "/payload").body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("[1,2]");
    }

    @Test
    void theLimitCountsWhatComesOut() {
        var limited = api.as(api.tokens().maxPayloadBytes(1_000_000));
        byte[] bomb = gzip(json(50_000_000));
        assertThat(bomb.length).isLessThan(100_000);
        assertError(limited.post(NEW, bomb, "Content-Encoding", "gzip"), 413, "Request Entity Too Large", "1000000");
        assertProblem(limited.post(REPORTS, bomb, "Content-Encoding", "gzip"), 413, "payload-too-large", "1000000");
        assertThat(StoredObjects.keys(
                        RealParts.stack(), "payload/" + api.tokens().account()))
                .isEmpty();
    }

    @Test
    void brokenGzipIsMalformed() {
        byte[] good = gzip(json(5_000));
        byte[] cut = Arrays.copyOf(good, good.length - 20);
        byte[] wrong = good.clone();
        wrong[good.length - 6] ^= 1;
        byte[] plain = json(10);
        for (var body : new byte[][] {cut, wrong, plain, new byte[0]}) {
            assertError(api.post(NEW, body, "Content-Encoding", "gzip"), 400, "Bad Request", "gzip");
            assertProblem(api.post(REPORTS, body, "Content-Encoding", "gzip"), 400, "malformed-data", "gzip");
        }
    }

    @Test
    void endlessEmptyMembersAreMalformed() {
        byte[] empty = gzip(new byte[0]);
        var many = new ByteArrayOutputStream();
        for (int i = 0; i < 300_000; i++) many.writeBytes(empty);
        assertError(api.post(NEW, many.toByteArray(), "Content-Encoding", "gzip"), 400, "Bad Request", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip", "zstd"})
    void otherEncodingsAreNotKnown(String encoding) {
        var refused = api.post(NEW, json(10), "Content-Encoding", encoding);
        assertError(refused, 415, "Unsupported Media Type", "Content-Encoding " + encoding);
        assertProblem(api.post(REPORTS, json(10), "Content-Encoding", encoding), 415, "unsupported-type", "gzip");
    }

    @Test
    void identityIsNoEncoding() {
        assertCreated(api.post(NEW, json(10), "Content-Encoding", "identity"));
    }

    private static byte[] json(int bytes) {
        return ("[" + " ".repeat(bytes - 2) + "]").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] data) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return compressed.toByteArray();
    }
}
