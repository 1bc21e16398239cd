package io.flashreport.template.theme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.flashreport.template.Account;
import io.flashreport.template.Pictures;
import io.flashreport.template.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ThemeResourceTest {
    private static final String THEME = "/api/v2/theme";

    private final Account account = Account.unheardOf();

    @Test
    void anAccountBeginsWithoutATheme() {
        account.get(THEME)
                .statusCode(200)
                .body("accent", nullValue())
                .body("font", nullValue())
                .body("paper", nullValue())
                .body("orientation", nullValue())
                .body("logo", nullValue())
                .body("logos", equalTo(List.of()))
                .body("fonts", hasItem("Carlito"));
    }

    @Test
    void aThemeIsWhatWasPutLast() {
        put("{\"accent\": \"1F6FEB\", \"font\": \"carlito\", \"paper\": \"letter\"}")
                .statusCode(200)
                .body("accent", equalTo("#1f6feb"))
                .body("font", equalTo("Carlito"))
                .body("paper", equalTo("Letter"));
        put("{\"orientation\": \"landscape\", \"accent\": null}").statusCode(200);

        account.get(THEME)
                .body("orientation", equalTo("landscape"))
                .body("accent", nullValue())
                .body("font", nullValue())
                .body("paper", nullValue());
    }

    @Test
    void anAnswerCanBeSentBack() {
        logo("company");
        put("{\"accent\": \"#1f6feb\", \"logo\": \"company\"}").statusCode(200);
        String shown = account.get(THEME).extract().asString();

        put(shown)
                .statusCode(200)
                .body("accent", equalTo("#1f6feb"))
                .body("logo", equalTo("company"))
                .body("logos.name", contains("company"));
    }

    @Test
    void whatIsWrongIsNamed() {
        put("{\"accent\": \"#1f6feb\"}").statusCode(200);

        put("{\"accent\": \"blue\"}")
                .statusCode(422)
                .body("type", equalTo("https://flashreport.io/problems/invalid-theme"))
                .body("detail", containsString("accent must be a colour"));
        put("{\"font\": \"Wingdings\"}").statusCode(422).body("detail", containsString("was 'Wingdings'"));
        put("{\"logo\": \"company\"}").statusCode(422).body("detail", containsString("no logo 'company'"));
        put("{\"colour\": \"#1f6feb\"}").statusCode(400).body("detail", containsString("'colour' is no field"));
        put("").statusCode(400).body("detail", containsString("body is empty"));
        put("null").statusCode(400);
        put("[]").statusCode(400);

        account.get(THEME).body("accent", equalTo("#1f6feb"));
    }

    @Test
    void noLogoMeansNone() {
        logo("company");
        put("{\"logo\": \"company\"}").body("logo", equalTo("company"));

        put("{\"logo\": \"none\"}").statusCode(200).body("logo", nullValue());
    }

    @Test
    void anotherAccountsLogoCannotBeNamed() {
        logo("company");

        Account.unheardOf()
                .call()
                .body("{\"logo\": \"company\"}")
                .put(THEME)
                .then()
                .statusCode(422);
    }

    @Test
    void viewersReadOnly() {
        var viewer = account.as("viewer");

        viewer.get(THEME).statusCode(200);
        viewer.call().body("{}").put(THEME).then().statusCode(403);
        viewer.call().body(Pictures.png(9, 9)).put(THEME + "/logos/a").then().statusCode(403);
        viewer.call().delete(THEME + "/logos/a").then().statusCode(403);
        account.as("member").call().body("{}").put(THEME).then().statusCode(200);
    }

    private ValidatableResponse put(String theme) {
        return account.call().body(theme).put(THEME).then();
    }

    private void logo(String name) {
        account.call()
                .body(Pictures.png(80, 40))
                .put(THEME + "/logos/" + name)
                .then()
                .statusCode(200);
    }
}
