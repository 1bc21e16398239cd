package io.flashreport.template.look;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.flashreport.template.Account;
import io.flashreport.template.Pictures;
import io.flashreport.template.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LookResourceTest {
    private final Account account = Account.unheardOf();

    @Test
    void withoutAThemeAndWithoutAWordTheLookIsPlain() {
        for (String nothing : new String[] {"{}", "{\"accent\": null, \"font\": \"\", \"logo\": \" \"}"})
            ask(nothing)
                    .statusCode(200)
                    .body("accent", nullValue())
                    .body("font", nullValue())
                    .body("paper", equalTo("A4"))
                    .body("orientation", equalTo("AUTO"))
                    .body("chart", equalTo("AUTO"))
                    .body("logo", nullValue());
    }

    @Test
    void whatARequestDoesNotSayIsTakenFromTheTheme() {
        logo("company");
        logo("other");
        theme("{\"accent\": \"#1f6feb\", \"font\": \"Carlito\", \"paper\": \"Letter\", \"logo\": \"company\"}");

        ask("{\"accent\": \"fa0\", \"orientation\": \"portrait\", \"chart\": \"none\"}")
                .statusCode(200)
                .body("accent", equalTo("#ffaa00"))
                .body("font", equalTo("Carlito"))
                .body("paper", equalTo("LETTER"))
                .body("orientation", equalTo("PORTRAIT"))
                .body("chart", equalTo("NONE"))
                .body(
                        "logo.storageKey",
                        matchesPattern("theme/" + account.token().account() + "/logos/[0-9a-f]{64}"))
                .body("logo.sha256", matchesPattern("[0-9a-f]{64}"));
        ask("{\"logo\": \"other\"}").statusCode(200).body("logo.bytes", greaterThan(0));
        ask("{\"logo\": \"none\"}").statusCode(200).body("logo", nullValue());
    }

    @Test
    void whatIsWrongIsNamed() {
        ask("{\"accent\": \"blue\"}").statusCode(422).body("message", containsString("accent must be a colour"));
        ask("{\"font\": \"Wingdings\"}").statusCode(422).body("message", containsString("was 'Wingdings'"));
        ask("{\"paper\": \"A0\"}").statusCode(422).body("message", containsString("paper must be one of A3"));
        ask("{\"orientation\": \"up\"}").statusCode(422).body("message", containsString("orientation must be"));
        ask("{\"chart\": \"pie\"}")
                .statusCode(422)
                .body("message", equalTo("chart must be one of auto, none, was 'pie'."));
        ask("{\"logo\": \"company\"}").statusCode(422).body("message", containsString("no logo 'company'"));
        ask("{\"logo\": \"../company\"}").statusCode(422).body("message", containsString("logo must be"));
    }

    @Test
    void anotherAccountsLogoIsUnknown() {
        logo("company");

        ask(Account.unheardOf(), "{\"logo\": \"company\"}").statusCode(422);
    }

    @Test
    void fieldsOfALaterReportApiAreSkipped() {
        ask("{\"paper\": \"A5\", \"mood\": \"calm\"}").statusCode(200).body("paper", equalTo("A5"));
    }

    @Test
    void onlyClientsAndUsersMayAsk() {
        ask(account.as("viewer"), "{}").statusCode(200);
        ask(new Account(account.token().withGroup("gateway")), "{}").statusCode(403);
        ask(new Account(account.token().withAudience("report-api")), "{}").statusCode(401);
    }

    @Test
    void aBodyThatIsNothingIsRefused() {
        for (String nothing : new String[] {"", "null"}) ask(nothing).statusCode(400);
    }

    private void logo(String name) {
        account.call()
                .body(Pictures.png(80, 40))
                .put("/api/v2/theme/logos/" + name)
                .then()
                .statusCode(200);
    }

    private void theme(String theme) {
        account.call().body(theme).put("/api/v2/theme").then().statusCode(200);
    }

    private ValidatableResponse ask(String said) {
        return ask(account, said);
    }

    private static ValidatableResponse ask(Account account, String said) {
        return account.call()
                .contentType(ContentType.JSON)
                .body(said)
                .post("/internal/look/resolve")
                .then();
    }
}
