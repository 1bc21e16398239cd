package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The life of a template from its upload to its end, by the public address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplatesTest {
    private final RunningSystem system = RunningSystem.get();
    private final Templates templates = Templates.ofNewAccount(system);
    private String customers = "";

    @BeforeAll
    void aProjectFolderOfVersion6IsUploaded() throws Exception {
        customers = Files.readString(Templates.CUSTOMERS.resolve("customers.json"));
        templates
                .upload("customers", "?main=customers.jrxml", Zip.folder(Templates.CUSTOMERS))
                .expect(201);
    }

    @Test
    void whatTheConversionChangedIsToldAndBothSidesCanBeDownloaded() {
        JsonNode version = templates
                .api()
                .get("/api/v2/templates/customers/versions/1")
                .expect(200)
                .json();

        assertThat(version.at("/origin").asText()).isEqualTo("VERSION_6");
        assertThat(version.at("/main").asText()).isEqualTo("customers.jrxml");
        assertThat(version.at("/findings"))
                .anySatisfy(finding -> {
                    assertThat(finding.at("/severity").asText()).isEqualTo("NOTE");
                    assertThat(finding.at("/file").asText()).isEqualTo("orders.jrxml");
                    assertThat(finding.at("/line").asInt()).isPositive();
                })
                .noneMatch(finding -> finding.at("/severity").asText().equals("ERROR"));
        assertThat(version.at("/parameters").findValuesAsText("name")).contains("Heading", "LargeCustomer");
        assertThat(file("orders.jrxml")).contains("xmlns=");
        assertThat(file("orders.jrxml?of=result")).doesNotContain("xmlns=").contains("kind=\"textField\"");
        assertThat(templates
                        .api()
                        .get("/api/v2/templates/customers/versions/1/report")
                        .expect(200)
                        .body())
                .contains("orders.jrxml", "isBold");
    }

    @Test
    void aReportShowsTheDataWithItsSubreportAndParameters() {
        Pdf document = templates.document(
                "template=customers&param.Heading=All%20of%20them&param.LargeCustomer=9000", customers);

        assertThat(document.pages()).isEqualTo(2);
        assertThat(document.text())
                .contains("All of them", "from € 9,000 on", "Librairie Étoile", "Φάρος Βιβλία", "Lamp oil, refined")
                .contains("€ 65,772.74");
    }

    @Test
    void aReportOfVersion2OfTheApiNamesItsTemplate() {
        var created = templates
                .api()
                .send(templates
                        .api()
                        .request("/api/v2/reports?template=customers@1&locale=de")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(customers)))
                .expect(201);

        assertThat(created.text("/template/name")).isEqualTo("customers");
        assertThat(created.text("/template/version")).isEqualTo("1");
        assertThat(templates.document(UUID.fromString(created.text("/id"))).text())
                .contains("€ 65.772,74", "20 Januar 2020");
    }

    @Test
    void aVersionCanBePinnedAndTheCurrentOneRolledBack() {
        templates.upload("letter", Templates.saying("the first")).expect(201);
        templates.upload("letter", Templates.saying("the second")).expect(201);
        assertThat(templates.document("template=letter@1", "{}").text()).contains("the first");
        assertThat(templates.document("template=letter", "{}").text()).contains("the second");

        templates
                .api()
                .send("PUT", "/api/v2/templates/letter/current", Map.of("version", 1))
                .expect(200);

        assertThat(templates.document("template=letter", "{}").text()).contains("the first");
    }

    @Test
    void theSameFilesAgainAreNoNewVersion() {
        templates.upload("same", Templates.saying("the same")).expect(201);

        var again = templates.upload("same", Templates.saying("the same"));

        assertThat(again.expect(200).text("/number")).isEqualTo("1");
    }

    @Test
    void reportsThatWaitAreRenderedAfterTheirTemplateIsDeleted() {
        templates.upload("short lived", Templates.saying("was here")).expect(201);
        system.stop("render-worker");
        UUID waiting;
        try {
            waiting = UUID.fromString(
                    templates.create("template=short%20lived", "{}").expect(201).body());
            templates.api().delete("/api/v2/templates/short%20lived").expect(204);
        } finally {
            system.start("render-worker");
        }

        assertThat(templates.document(waiting).text()).contains("was here");
        templates.api().get("/api/v2/templates/short%20lived").expect(404);
        assertThat(templates.create("template=short%20lived", "{}").expect(400).body())
                .contains("short lived");
    }

    @Test
    void anotherAccountSeesNothingOfIt() {
        Templates strangers = Templates.ofNewAccount(system);

        strangers.api().get("/api/v2/templates/customers").expect(404);
        strangers.api().get("/api/v2/templates/customers/versions/1/original").expect(404);
        strangers.api().get("/api/v2/templates/customers/versions/1/thumbnail").expect(404);
        strangers.api().delete("/api/v2/templates/customers").expect(404);
        strangers.create("template=customers", customers).expect(400);
        assertThat(strangers.api().get("/api/v2/templates").expect(200).json().at("/templates"))
                .isEmpty();
    }

    @Test
    void aParameterThatDoesNotFitIsRefusedByName() {
        assertThat(templates
                        .create("template=customers&param.LargeCustomer=much", customers)
                        .expect(400)
                        .body())
                .contains("LargeCustomer", "much");
        assertThat(templates
                        .create("template=customers&param.Colour=red", customers)
                        .expect(400)
                        .body())
                .contains("Colour");
    }

    @Test
    void aPreviewCostsNothing() {
        var preview = templates
                .api()
                .send(templates
                        .api()
                        .request("/api/v2/templates/customers/preview?format=png&page=2&width=300")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(customers)))
                .expect(200);

        assertThat(preview.header("Content-Type")).isEqualTo("image/png");
        assertThat(templates
                        .api()
                        .get("/api/v2/templates/customers/versions/1/thumbnail")
                        .expect(200)
                        .header("Content-Type"))
                .isEqualTo("image/png");
    }

    private String file(String path) {
        return templates
                .api()
                .get("/api/v2/templates/customers/versions/1/files/" + path)
                .expect(200)
                .body();
    }
}
