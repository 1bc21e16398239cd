package io.flashreport.template.catalog;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.flashreport.template.Account;
import io.flashreport.template.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TemplatesResourceTest {
    private final Account account = Account.unheardOf();

    @Inject
    AdditionStore additions;

    @Test
    void templatesAreListedByName() throws SQLException {
        for (String name : new String[] {"invoice", "Delivery note", "Lieferschein", "Ünnepi"}) add(name, 1);
        add("invoice", 2);

        account.get("/api/v2/templates")
                .statusCode(200)
                .body("templates.name", contains("Delivery note", "Lieferschein", "invoice", "Ünnepi"))
                .body("templates[2].versions", equalTo(2))
                .body("templates[2].current", equalTo(2))
                .body("templates[2].created", equalTo("2026-07-01T10:00:00Z"))
                .body("templates[2].updated", equalTo("2026-07-01T10:00:00Z"));
        account.get("/api/v2/templates?limit=2").body("templates.name", contains("Delivery note", "Lieferschein"));
        account.get("/api/v2/templates?after=Lieferschein").body("templates.name", contains("invoice", "Ünnepi"));
        account.get("/api/v2/templates?search=LIEF").body("templates.name", contains("Lieferschein"));
        account.get("/api/v2/templates?search=%25").body("templates", hasSize(0));
    }

    @Test
    void aTemplateTellsItsVersions() throws SQLException {
        add("invoice", 1);
        add("invoice", 2);

        account.get("/api/v2/templates/invoice")
                .statusCode(200)
                .body("name", equalTo("invoice"))
                .body("current", equalTo(2))
                .body("versions.number", contains(2, 1))
                .body("versions.current", contains(true, false))
                .body("versions[0].origin", equalTo("VERSION_6"));
    }

    @Test
    void aVersionTellsEverything() throws SQLException {
        add("invoice", 7);

        account.get("/api/v2/templates/invoice/versions/current")
                .statusCode(200)
                .body("number", equalTo(1))
                .body("sha256", equalTo("%064x".formatted(7)))
                .body("bytes", equalTo(12))
                .body("main", equalTo("main.jrxml"))
                .body("files[0].path", equalTo("main.jrxml"))
                .body("files[0].bytes", equalTo(56))
                .body("parameters[0].name", equalTo("from"))
                .body("parameters[0].type", equalTo("java.time.LocalDate"))
                .body("findings[0].severity", equalTo("NOTE"))
                .body("findings[0].line", equalTo(null));
    }

    @Test
    void olderVersionsCanBeMadeCurrentAgain() throws SQLException {
        add("invoice", 1);
        add("invoice", 2);

        makeCurrent("invoice", 1).statusCode(200).body("number", equalTo(1)).body("current", equalTo(true));

        account.get("/api/v2/templates/invoice/versions/current").body("number", equalTo(1));
        account.get("/api/v2/templates/invoice/versions/2").body("current", equalTo(false));
        makeCurrent("invoice", 1).statusCode(200);
        makeCurrent("invoice", 3).statusCode(404);
    }

    @Test
    void aDeletedTemplateIsHiddenAndItsNameFree() throws SQLException {
        add("invoice", 1);
        add("invoice", 2);

        account.call().delete("/api/v2/templates/invoice").then().statusCode(204);

        account.get("/api/v2/templates/invoice").statusCode(404);
        account.get("/api/v2/templates").body("templates", hasSize(0));
        account.call().delete("/api/v2/templates/invoice").then().statusCode(404);
        add("invoice", 3);
        account.get("/api/v2/templates/invoice").body("versions.number", contains(1));
    }

    @Test
    void namesAreTheSameHoweverTheirAccentsAreWritten() throws SQLException {
        add("été", 1);

        account.get("/api/v2/templates/{name}", "e\u0301te\u0301").statusCode(200);
    }

    @Test
    void anotherAccountsTemplatesAreNotFound() throws SQLException {
        add("invoice", 1);
        var other = Account.unheardOf();

        other.get("/api/v2/templates/invoice").statusCode(404);
        other.get("/api/v2/templates/invoice/versions/1").statusCode(404);
        other.call().delete("/api/v2/templates/invoice").then().statusCode(404);
        other.get("/api/v2/templates").body("templates", hasSize(0));
        account.get("/api/v2/templates/invoice").statusCode(200);
    }

    private void add(String name, int content) throws SQLException {
        additions.add(Versions.of(account.token().account(), name, content));
    }

    private ValidatableResponse makeCurrent(String name, int version) {
        return account.call()
                .body("{\"version\": " + version + "}")
                .put("/api/v2/templates/{name}/current", name)
                .then();
    }
}
