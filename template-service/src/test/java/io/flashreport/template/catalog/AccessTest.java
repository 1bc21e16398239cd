package io.flashreport.template.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.flashreport.template.Account;
import io.flashreport.template.ClientToken;
import io.flashreport.template.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AccessTest {
    private final Account account = Account.unheardOf();

    @Test
    void aCallWithoutATokenIsTheGatewaysMatter() {
        given().get("/api/v2/templates")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("type", equalTo("https://flashreport.io/problems/bad-credentials"));
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        var token = ClientToken.of(UUID.randomUUID()).withAudience("report-api");
        new Account(token).get("/api/v2/templates").statusCode(401);
    }

    @Test
    void otherGroupsMayNothing() {
        var token = ClientToken.of(UUID.randomUUID()).withGroup("gateway");
        new Account(token).get("/api/v2/templates").statusCode(403);
    }

    @Test
    void viewersReadOnly() {
        var viewer = account.as("viewer");

        viewer.get("/api/v2/templates").statusCode(200);
        viewer.upload("invoice", new byte[0])
                .statusCode(403)
                .body("type", equalTo("https://flashreport.io/problems/forbidden"));
        viewer.call().delete("/api/v2/templates/invoice").then().statusCode(403);
        viewer.call().delete("/api/v2/templates/invoice/files/a").then().statusCode(403);
        viewer.call()
                .body("{\"version\": 1}")
                .put("/api/v2/templates/invoice/current")
                .then()
                .statusCode(403);
        viewer.call().body("{}").put("/api/v2/templates/invoice/sample").then().statusCode(403);
    }

    @Test
    void membersAndOwnersMayWrite() {
        account.as("member").upload("invoice", new byte[0]).statusCode(400);
        account.as("owner").upload("invoice", new byte[0]).statusCode(400);
    }

    @Test
    void namesAreExplained() {
        for (String name : new String[] {"a@3", "a:b", " a", "a\tb", "x".repeat(101)}) {
            account.upload(name, new byte[] {'<'})
                    .statusCode(400)
                    .body("type", equalTo("https://flashreport.io/problems/invalid-request"))
                    .body("detail", containsString("name of a template"));
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        account.get("/api/v2/templates/nothing")
                .statusCode(404)
                .body("detail", equalTo("There is no template 'nothing'."));
        account.get("/api/v2/templates/nothing/versions/3").statusCode(404);
        account.get("/api/v2/templates/nothing/versions/zero").statusCode(404);
        account.get("/api/v2/templates/nothing/versions/current/original").statusCode(404);
        account.get("/api/v2/templates/nothing/sample").statusCode(404);
        account.call().post("/api/v2/templates/nothing/preview").then().statusCode(404);
        account.call().delete("/api/v2/templates/nothing").then().statusCode(404);
        account.call()
                .body("{\"version\": 1}")
                .put("/api/v2/templates/nothing/current")
                .then()
                .statusCode(404);
    }

    @Test
    void aBodyThatIsNoJsonIsExplained() {
        account.call()
                .body("{\"version\": ")
                .put("/api/v2/templates/nothing/current")
                .then()
                .statusCode(400)
                .body("detail", containsString("not well-formed JSON"));
        account.call()
                .body("{\"version\": 1, \"number\": 1}")
                .put("/api/v2/templates/nothing/current")
                .then()
                .statusCode(400)
                .body("detail", containsString("'number' is no field"));
    }

    @Test
    void aBodyThatIsNothingIsExplained() {
        for (String nothing : new String[] {"", " ", "null"}) {
            account.call()
                    .body(nothing)
                    .put("/api/v2/templates/nothing/current")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("https://flashreport.io/problems/invalid-request"))
                    .body("detail", containsString("body is empty"));
        }
    }

    @Test
    void theLimitOfAListIsChecked() {
        account.get("/api/v2/templates?limit=201")
                .statusCode(400)
                .body("detail", containsString("limit must be 1 to 200, was '201'"));
    }
}
