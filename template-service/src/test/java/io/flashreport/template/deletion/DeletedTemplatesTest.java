package io.flashreport.template.deletion;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.Verdict;
import io.flashreport.template.Account;
import io.flashreport.template.ClientToken;
import io.flashreport.template.Designs;
import io.flashreport.template.Surroundings;
import io.flashreport.template.catalog.Addition;
import io.flashreport.template.catalog.AdditionStore;
import io.flashreport.template.catalog.Ruling;
import io.flashreport.template.catalog.Versions;
import io.flashreport.template.storage.TemplateStorage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of templates that their users have deleted. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DeletedTemplatesTest {
    private static final String PATH = "/internal/deleted-templates";

    @Inject
    TemplateStorage storage;

    @Inject
    DataSource database;

    @Inject
    AdditionStore additions;

    private final Account account = Account.unheardOf();

    @Test
    void oneThatWasDeletedLongAgoIsListedAndRemovedWithAllItsObjects() throws Exception {
        var template = uploaded("invoice");
        account.upload("invoice", Designs.invoice("Bill").getBytes(UTF_8)).statusCode(201);
        account.makeThumbnail("invoice");
        account.upload("kept", Designs.invoice().getBytes(UTF_8)).statusCode(201);
        int kept = storage.under(folder(uploaded("kept"))).size();
        assertThat(storage.under(folder(template))).hasSize(6);
        delete("invoice");

        assertThat(listed()).doesNotContain(template);
        ageDeletions();
        assertThat(listed()).contains(template);

        assertThat(remove(template)).isOne();
        assertThat(storage.under(folder(template))).isEmpty();
        assertThat(storage.under(folder(uploaded("kept")))).hasSize(kept);
        assertThat(listed()).doesNotContain(template);
        assertThat(remove(template)).isZero();
    }

    @Test
    void oneThatIsNotDeletedStays() throws Exception {
        var template = uploaded("invoice");

        assertThat(remove(template)).isZero();

        account.get("/api/v2/templates/invoice/versions/1/original").statusCode(200);
    }

    /** Its objects lie in the folder of the deleted one. */
    @Test
    void whatWasUploadedDuringTheDeletionStays(@TempDir Path files) throws Exception {
        var template = uploaded("invoice");
        delete("invoice");
        var version = Versions.of(account.token().account(), "invoice", 1, new Ruling(Verdict.INERT, Verdict.POLICY));
        var added = (Addition.Added) additions.add(version);
        var folder = folder(template);
        storage.store(folder + "late/package.zip", Files.writeString(files.resolve("late"), "late"), "application/zip");
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE template_version SET storage_key = ? WHERE template_id = ?")) {
            update.setString(1, folder + "late/package.zip");
            update.setObject(2, added.version().templateId().value());
            update.executeUpdate();
        }
        ageDeletions();

        assertThat(remove(template)).isOne();

        assertThat(storage.under(folder)).containsExactly(folder + "late/package.zip");
    }

    @Test
    void onlyOperatorsSeeAndRemoveThem() {
        var owner = ClientToken.ofUser(account.token().account(), "owner").signed();
        given().auth().oauth2(owner).get(PATH).then().statusCode(403);
        given().auth()
                .oauth2(owner)
                .contentType(ContentType.JSON)
                .body(Map.of("templates", List.of()))
                .post(PATH + "/removal")
                .then()
                .statusCode(403);
    }

    /** The id of a template, which is made unless there is one. */
    private UUID uploaded(String name) throws SQLException {
        account.upload(name, Designs.invoice().getBytes(UTF_8));
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT id FROM template WHERE account_id = ? AND name = ? AND deleted IS NULL")) {
            select.setObject(1, account.token().account());
            select.setString(2, name);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject("id", UUID.class);
            }
        }
    }

    private void delete(String name) {
        account.call().delete("/api/v2/templates/" + name).then().statusCode(204);
    }

    private void ageDeletions() throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE template SET deleted = deleted - interval '2 days' WHERE account_id = ?")) {
            update.setObject(1, account.token().account());
            update.executeUpdate();
        }
    }

    /** All pages. */
    private List<UUID> listed() {
        var all = new ArrayList<UUID>();
        List<UUID> page;
        do {
            var request = operator();
            if (!all.isEmpty()) request.queryParam("after", all.getLast());
            page = request.get(PATH).then().statusCode(200).extract().jsonPath().getList("templates", UUID.class);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private int remove(UUID template) {
        return operator()
                .contentType(ContentType.JSON)
                .body(Map.of("templates", List.of(template)))
                .post(PATH + "/removal")
                .then()
                .statusCode(200)
                .extract()
                .path("removed");
    }

    private static RequestSpecification operator() {
        return given().auth()
                .oauth2(ClientToken.ofUser(UUID.randomUUID(), "operator").signed());
    }

    private String folder(UUID template) {
        return "template/" + account.token().account() + "/" + template + "/";
    }
}
