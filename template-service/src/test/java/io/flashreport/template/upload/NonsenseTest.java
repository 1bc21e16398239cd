package io.flashreport.template.upload;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.flashreport.template.Account;
import io.flashreport.template.Designs;
import io.flashreport.template.Surroundings;
import io.flashreport.template.Zips;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class NonsenseTest {
    private static final int MIB = 1024 * 1024;

    private final Account account = Account.unheardOf();

    @AfterEach
    void theServiceGoesOnAndHasKeptNothing() {
        account.get("/api/v2/templates").statusCode(200).body("templates.size()", equalTo(0));
    }

    @Test
    void anEmptyBodyIsRefused() {
        refused(new byte[0], "The body is empty");
    }

    @Test
    void whiteSpaceIsRefused() {
        refused(" \n\t ".getBytes(UTF_8), "The body is empty");
    }

    @Test
    void binaryDataIsRefused() {
        refused(HexFormat.of().parseHex("07010203ff00fe"), "looks like binary data");
    }

    @Test
    void theRefusalSaysWhatTheBodyLooksLike() {
        refused("<!DOCTYPE html><html></html>".getBytes(UTF_8), "looks like an HTML page");
        refused("<html><body/></html>".getBytes(UTF_16), "looks like an HTML page");
        refused("%PDF-1.7".getBytes(UTF_8), "looks like a PDF document");
        refused("{\"customers\": []}".getBytes(UTF_8), "looks like JSON");
        refused("customer;amount".getBytes(UTF_8), "looks like text that is no XML");
        refused(HexFormat.of().parseHex("89504e470d0a1a0a"), "looks like a PNG image");
        refused(HexFormat.of().parseHex("1f8b08000000"), "looks like a gzip file");
    }

    @Test
    void aCompiledReportIsRefused() {
        refused(HexFormat.of().parseHex("aced00057372"), "a compiled report (.jasper)");
    }

    @Test
    void aCompiledReportInAZipIsRefusedWhateverItIsCalled() {
        byte[] compiled = HexFormat.of().parseHex("aced00057372");
        var files = Map.of("a.jrxml", Designs.invoice().getBytes(UTF_8), "sub.jrxml.txt", compiled);

        refused(Zips.ofBytes(files), "'sub.jrxml.txt' is a compiled report");
        refused(Zips.of(Map.of("a.jrxml", Designs.invoice(), "b.jasper", "x")), "Send its source, b.jrxml");
    }

    @Test
    void fiftyMegabytesAreRefused() {
        account.upload("nonsense", new byte[50 * MIB])
                .statusCode(413)
                .body("type", equalTo("https://flashreport.io/problems/upload-too-large"))
                .body("detail", containsString("20 MiB"));
    }

    @Test
    void aLittleMoreThanIsAllowedIsRefused() {
        byte[] body = Arrays.copyOf(Designs.invoice().getBytes(UTF_8), 20 * MIB + 1);
        account.upload("nonsense", body).statusCode(413).body("detail", containsString("20 MiB"));
    }

    @Test
    void pathsThatLeaveThePackageAreRefused() {
        for (String path : new String[] {
            "../evil.jrxml", "a/../../evil.jrxml", "/etc/evil.jrxml", "C:/evil.jrxml", "..\\evil.jrxml", "a//b", "./a"
        }) {
            refused(Zips.of(Map.of(path, Designs.invoice())), "is not allowed");
        }
    }

    @Test
    void ourOwnFolderIsNotForUploads() {
        refused(Zips.of(Map.of("a.jrxml", Designs.invoice(), ".flashreport/main", "a.jrxml")), "is ours");
    }

    @Test
    void aBombIsNotUnpacked() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a.jrxml", Designs.invoice().getBytes(UTF_8));
        byte[] zeros = new byte[30 * MIB];
        files.put("zeros-1", zeros);
        files.put("zeros-2", zeros);

        refused(Zips.ofBytes(files), "more than the 50 MiB allowed");
    }

    @Test
    void tooManyFilesAreRefused() {
        var files = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(0, 500).forEach(i -> files.put("file-" + i, ""));

        refused(Zips.of(files), "more than the 500 files allowed");
    }

    @Test
    void aBrokenZipIsRefused() {
        byte[] whole = Zips.of(Map.of("a.jrxml", Designs.invoice()));

        refused(Arrays.copyOf(whole, whole.length / 2), "The ZIP file cannot be read");
    }

    @Test
    void anEntryThatCannotBeUnpackedIsRefused() {
        byte[] spoiled = Zips.of(Map.of("a.jrxml", Designs.invoice()));
        Arrays.fill(spoiled, 60, 90, (byte) 0xFF);

        refused(spoiled, "'a.jrxml' cannot be unpacked");
    }

    @Test
    void anEmptyZipIsRefused() {
        refused(Zips.of(Map.of()), "The ZIP file is empty");
        refused(Zips.of(Map.of("__MACOSX/._a.jrxml", "x", ".DS_Store", "x")), "no file among what was sent");
    }

    private void refused(byte[] body, String detail) {
        problem(account.upload("nonsense", body), detail);
    }

    private static void problem(ValidatableResponse answer, String detail) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://flashreport.io/problems/invalid-upload"))
                .body("detail", containsString(detail));
    }
}
