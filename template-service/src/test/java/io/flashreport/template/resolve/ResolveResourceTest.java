package io.flashreport.template.resolve;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.flashreport.engine.protocol.Verdict;
import io.flashreport.template.Account;
import io.flashreport.template.ClientToken;
import io.flashreport.template.Surroundings;
import io.flashreport.template.catalog.AdditionStore;
import io.flashreport.template.catalog.Ruling;
import io.flashreport.template.catalog.Versions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ResolveResourceTest {
    private static final String NOTHING = "{\"version\": null, \"parameters\": {}, \"timeZone\": null}";

    private final ClientToken token = ClientToken.of(UUID.randomUUID());

    @Inject
    AdditionStore additions;

    @Test
    void withoutANumberTheCurrentVersionIsMeant() throws SQLException {
        add("facture d'été", 1);
        add("facture d'été", 2);

        ask("facture d'été", NOTHING)
                .statusCode(200)
                .body("name", equalTo("facture d'été"))
                .body("number", equalTo(2))
                .body("bytes", equalTo(12))
                .body("sha256", equalTo("%064x".formatted(2)))
                .body("storageKey", matchesPattern("template/" + token.account() + "/.*/package.zip"))
                .body("templateId", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void aVersionCanBePinned() throws SQLException {
        add("invoice", 1);
        add("invoice", 2);

        ask("invoice", "{\"version\": 1}").statusCode(200).body("number", equalTo(1));
        ask("invoice", "{\"version\": 3}").statusCode(404);
    }

    @Test
    void theGatesWordIsPassedOnWithItsPolicy() throws SQLException {
        additions.add(Versions.of(token.account(), "inert", 1, new Ruling(Verdict.INERT, 4)));
        additions.add(Versions.of(token.account(), "contained", 1, new Ruling(Verdict.CONTAINED, 4)));

        ask("inert", NOTHING).statusCode(200).body("inertUnder", equalTo(4));
        ask("contained", NOTHING).statusCode(200).body("inertUnder", nullValue());
    }

    @Test
    void anUnknownNameIsNotFound() {
        ask("nothing", NOTHING).statusCode(404);
    }

    @Test
    void aDeletedTemplateIsNotFound() throws SQLException {
        add("invoice", 1);
        new Account(token).call().delete("/api/v2/templates/invoice").then().statusCode(204);

        ask("invoice", NOTHING).statusCode(404);
    }

    @Test
    void anotherAccountsTemplateIsNotFound() throws SQLException {
        add("invoice", 1);

        ask("invoice", NOTHING, ClientToken.of(UUID.randomUUID())).statusCode(404);
    }

    @Test
    void parametersOfTheDeclaredTypeAreFine() throws SQLException {
        add("invoice", 1);

        ask("invoice", "{\"parameters\": {\"from\": [\"2026-01-31\"], \"names\": [\"a\", \"b\"]}}")
                .statusCode(200);
    }

    @Test
    void anUnknownParameterIsRefusedWithThoseThatThereAre() throws SQLException {
        add("invoice", 1);

        ask("invoice", "{\"parameters\": {\"form\": [\"2026-01-31\"]}}")
                .statusCode(422)
                .body("message", equalTo("The template has no parameter \"form\"; it has from, names."));
    }

    @Test
    void aParameterOfAnotherTypeIsRefused() throws SQLException {
        add("invoice", 1);

        ask("invoice", "{\"parameters\": {\"from\": [\"yesterday\"]}}")
                .statusCode(422)
                .body("message", containsString("yesterday"));
        ask("invoice", "{\"parameters\": {\"from\": [\"2026-01-31\", \"2026-02-01\"]}}")
                .statusCode(422)
                .body("message", containsString("takes one value"));
    }

    @Test
    void onlyTokensForAClientAndForThisServiceAreAccepted() throws SQLException {
        add("invoice", 1);

        given().contentType(ContentType.JSON)
                .body(NOTHING)
                .post("/internal/templates/invoice/resolve")
                .then()
                .statusCode(401);
        ask("invoice", NOTHING, token.withAudience("report-api")).statusCode(401);
        ask("invoice", NOTHING, token.withGroup("gateway")).statusCode(403);
    }

    @Test
    void fieldsOfALaterReportApiAreSkipped() throws SQLException {
        add("invoice", 1);

        ask("invoice", "{\"version\": 1, \"colour\": \"red\"}").statusCode(200);
    }

    @Test
    void aBodyThatIsNothingIsRefused() throws SQLException {
        add("invoice", 1);

        for (String nothing : new String[] {"", "null"}) {
            ask("invoice", nothing)
                    .statusCode(400)
                    .body("type", equalTo("https://flashreport.io/problems/invalid-request"));
        }
    }

    private void add(String name, int content) throws SQLException {
        additions.add(Versions.of(token.account(), name, content));
    }

    private ValidatableResponse ask(String name, String question) {
        return ask(name, question, token);
    }

    private static ValidatableResponse ask(String name, String question, ClientToken token) {
        return given().auth()
                .oauth2(token.signed())
                .contentType(ContentType.JSON)
                .body(question)
                .post("/internal/templates/{name}/resolve", name)
                .then();
    }
}
