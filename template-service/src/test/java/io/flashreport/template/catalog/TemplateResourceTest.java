package io.flashreport.template.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.flashreport.template.ClientToken;
import io.flashreport.template.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TemplateResourceTest {
    private final UUID account = UUID.randomUUID();

    @Inject
    DataSource database;

    @Test
    void theHighestNumberIsTheCurrentVersion() throws SQLException {
        register(account, "facture d'été", 2);

        ask("facture d'été", ClientToken.of(account))
                .statusCode(200)
                .body("name", equalTo("facture d'été"))
                .body("number", equalTo(2))
                .body("storageKey", equalTo("template/" + account + "/2"))
                .body("sha256", equalTo("02".repeat(32)));
    }

    @Test
    void anUnknownNameIsNotFound() {
        ask("nothing", ClientToken.of(account)).statusCode(404);
    }

    @Test
    void anotherAccountsTemplateIsNotFound() throws SQLException {
        register(account, "invoice", 1);

        ask("invoice", ClientToken.of(UUID.randomUUID())).statusCode(404);
    }

    @Test
    void twoAccountsMayUseTheSameName() throws SQLException {
        register(account, "invoice", 1);
        var other = UUID.randomUUID();
        register(other, "invoice", 3);

        ask("invoice", ClientToken.of(account)).body("number", equalTo(1));
        ask("invoice", ClientToken.of(other)).body("number", equalTo(3));
    }

    @Test
    void onlyTokensForAClientAndForThisServiceAreAccepted() throws SQLException {
        register(account, "invoice", 1);
        var token = ClientToken.of(account);

        given().get("/internal/templates/invoice").then().statusCode(401);
        ask("invoice", token.withAudience("report-api")).statusCode(401);
        ask("invoice", token.withGroup("gateway")).statusCode(403);
    }

    private static ValidatableResponse ask(String name, ClientToken token) {
        return given().auth()
                .oauth2(token.signed())
                .get("/internal/templates/{name}", name)
                .then();
    }

    private void register(UUID owner, String name, int versions) throws SQLException {
        var sql = """
                WITH t AS (INSERT INTO template (account_id, name, created) VALUES (?, ?, now()) RETURNING id)
                INSERT INTO template_version (template_id, number, storage_key, sha256, created)
                SELECT t.id, n, 'template/' || ? || '/' || n, decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex'), now()
                FROM t, generate_series(1, ?) n
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, owner);
            insert.setString(2, name);
            insert.setString(3, owner.toString());
            insert.setInt(4, versions);
            insert.executeUpdate();
        }
    }
}
