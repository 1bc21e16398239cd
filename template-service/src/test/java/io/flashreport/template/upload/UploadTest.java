package io.flashreport.template.upload;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.flashreport.engine.protocol.Verdict;
import io.flashreport.template.Account;
import io.flashreport.template.Designs;
import io.flashreport.template.Surroundings;
import io.flashreport.template.Zips;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class UploadTest {
    private static final byte[] INVOICE = Designs.invoice().getBytes(UTF_8);

    // One for all: each account has engines of its own, and they take their time to start.
    private static final Account ACCOUNT = Account.unheardOf();

    private final Account account = ACCOUNT;

    @AfterEach
    void nothingIsLeft() {
        account.deleteAll();
    }

    @Test
    void aTemplateBecomesAVersion() {
        account.upload("invoice", INVOICE)
                .statusCode(201)
                .body("name", equalTo("invoice"))
                .body("number", equalTo(1))
                .body("current", equalTo(true))
                .body("main", equalTo("invoice.jrxml"))
                .body("origin", equalTo("VERSION_7"))
                .body("verdict", oneOf("INERT", "CONTAINED"))
                .body("policy", equalTo(Verdict.POLICY))
                .body("files.path", contains("invoice.jrxml"))
                .body("files[0].bytes", equalTo(INVOICE.length))
                .body("parameters.name", contains("from"))
                .body("parameters[0].type", equalTo("java.time.LocalDate"))
                .body("parameters[0].description", equalTo("The first day"));
    }

    @Test
    void theSameFileAgainIsNoNewVersion() {
        account.upload("invoice", INVOICE).statusCode(201);

        account.upload("invoice", INVOICE).statusCode(200).body("number", equalTo(1));
    }

    @Test
    void anotherFileIsTheNextVersion() {
        account.upload("invoice", INVOICE).statusCode(201);
        account.call()
                .body(Designs.invoice("Bill").getBytes(UTF_8))
                .put("/api/v2/templates/invoice?current=false")
                .then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("current", equalTo(false));

        account.get("/api/v2/templates/invoice").body("current", equalTo(1));
    }

    @Test
    void olderTemplatesAreConverted() {
        account.upload("older", Designs.olderInvoice().getBytes(UTF_8))
                .statusCode(201)
                .body("origin", equalTo("VERSION_6"));

        assertThat(account.get("/api/v2/templates/older/versions/1/original")
                        .extract()
                        .asString())
                .isEqualTo(Designs.olderInvoice());
        assertThat(account.get("/api/v2/templates/older/versions/1/result")
                        .extract()
                        .asString())
                .contains("kind=\"textField\"")
                .doesNotContain("xmlns=");
    }

    @Test
    void templatesInUtf16AreTemplates() {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + Designs.invoice();
        account.upload("wide", text.getBytes(UTF_16)).statusCode(201);
    }

    @Test
    void anErrorRefusesTheVersionAndShowsTheLine() {
        account.upload("broken", Designs.broken().getBytes(UTF_8))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://flashreport.io/problems/template-refused"))
                .body("findings.severity", hasItem("ERROR"))
                .body("findings.find { it.severity == 'ERROR' }.kind", equalTo("EXPRESSION"))
                .body("findings.find { it.severity == 'ERROR' }.line", equalTo(6))
                .body("findings.find { it.severity == 'ERROR' }.source", containsString("$F{amount}.nonsense()"))
                .body("detail", containsString("line 6"));

        account.get("/api/v2/templates/broken").statusCode(404);
    }

    @Test
    void xmlThatIsNotWellFormedIsRefusedWithThePlace() {
        account.upload("broken", "<jasperReport>\n  <oops\n</jasperReport>".getBytes(UTF_8))
                .statusCode(422)
                .body("findings[0].kind", equalTo("XML"))
                .body("findings[0].line", not(nullValue()));
    }

    @Test
    void aDryRunKeepsNothing() {
        account.call()
                .body(INVOICE)
                .put("/api/v2/templates/invoice?dryRun=true")
                .then()
                .statusCode(200)
                .body("number", nullValue())
                .body("parameters.name", contains("from"));

        account.get("/api/v2/templates/invoice").statusCode(404);
    }

    @Test
    void aFolderAsStudioLeavesItIsAPackage() {
        byte[] zip = Zips.of(Map.of(
                "Reports/invoice.jrxml", Designs.invoice(),
                "Reports/invoice.jasper", "left by Studio",
                "Reports/texts.properties", "a=b",
                "__MACOSX/Reports/._invoice.jrxml", "x",
                "Reports/.DS_Store", "x"));

        account.upload("invoice", zip)
                .statusCode(201)
                .body("main", equalTo("Reports/invoice.jrxml"))
                .body("files.path", contains("Reports/invoice.jrxml", "Reports/texts.properties"))
                .body("findings.message", hasItem(containsString("This compiled report was left out")));

        byte[] original = account.get("/api/v2/templates/invoice/versions/1/original")
                .header("Content-Disposition", containsString("invoice-1.zip"))
                .extract()
                .asByteArray();
        assertThat(Zips.read(original)).containsOnlyKeys("Reports/invoice.jrxml", "Reports/texts.properties");
        byte[] result = account.get("/api/v2/templates/invoice/versions/1/result")
                .extract()
                .asByteArray();
        assertThat(Zips.read(result)).containsOnlyKeys("Reports/invoice.jrxml", "Reports/texts.properties");
    }

    @Test
    void theSameFilesInAnotherOrderAreTheSameVersion() {
        account.upload("invoice", Zips.of(Map.of("a.jrxml", Designs.invoice(), "b.properties", "a=b")))
                .statusCode(201);

        account.call()
                .multiPart("file", "b.properties", "a=b".getBytes(UTF_8))
                .multiPart("file", "a.jrxml", INVOICE)
                .put("/api/v2/templates/invoice")
                .then()
                .statusCode(200)
                .body("number", equalTo(1));
    }

    @Test
    void theMainTemplateCanBeNamed() {
        byte[] zip = Zips.of(Map.of("a.jrxml", Designs.invoice(), "b.jrxml", Designs.invoice("B")));

        account.call()
                .body(zip)
                .put("/api/v2/templates/two?main=b.jrxml")
                .then()
                .statusCode(201)
                .body("main", equalTo("b.jrxml"));
    }

    @Test
    void filesOfAnUploadKeepTheirNames() {
        // As curl sends it; REST Assured writes names in ASCII only.
        String body =
                part("Übersicht.jrxml", Designs.invoice()) + part("images/logo.txt", "no image") + "--border--\r\n";

        account.call()
                .header("Content-Type", "multipart/form-data; boundary=border")
                .body(body.getBytes(UTF_8))
                .put("/api/v2/templates/invoice")
                .then()
                .statusCode(201)
                .body("files.path", contains("images/logo.txt", "Übersicht.jrxml"));
    }

    private static String part(String name, String content) {
        return "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    @Test
    void oneFileCanBeAddedReplacedAndLeftOut() {
        account.upload("invoice", Zips.of(Map.of("a.jrxml", Designs.invoice(), "b.properties", "a=b")))
                .statusCode(201);

        file("texts/c.properties", "c=d").statusCode(201).body("number", equalTo(2));
        file("texts/c.properties", "c=d").statusCode(200).body("number", equalTo(2));
        account.call()
                .delete("/api/v2/templates/invoice/files/b.properties")
                .then()
                .statusCode(201)
                .body("number", equalTo(3))
                .body("files.path", contains("a.jrxml", "texts/c.properties"));
        account.call()
                .delete("/api/v2/templates/invoice/files/b.properties")
                .then()
                .statusCode(404);
        assertThat(account.get("/api/v2/templates/invoice/versions/current/files/texts/c.properties")
                        .header("X-Content-Type-Options", equalTo("nosniff"))
                        .extract()
                        .asString())
                .isEqualTo("c=d");
    }

    @Test
    void aTemplateThatContainsItselfIsRefused() {
        String itself = Designs.invoice().replace("<title height=\"40\">", """
                        <title height="40">
                        		<element kind="subreport" x="0" y="0" width="300" height="10">
                        			<expression><![CDATA["a.jasper"]]></expression>
                        		</element>""");

        account.upload("a", itself.getBytes(UTF_8)).statusCode(422).body("findings.kind", hasItem("RECURSION"));
    }

    @Test
    void aTemplateThatIsTooDeepIsRefusedAndTheServiceGoesOn() {
        String deep = "<jasperReport>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</jasperReport>";

        account.upload("deep", deep.getBytes(UTF_8)).statusCode(422).body("findings[0].severity", equalTo("ERROR"));
        account.upload("invoice", INVOICE).statusCode(201);
    }

    private ValidatableResponse file(String path, String content) {
        return account.call()
                .body(content.getBytes(UTF_8))
                .put("/api/v2/templates/invoice/files/" + path)
                .then();
    }
}
