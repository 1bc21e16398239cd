package io.flashreport.template.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.flashreport.template.Account;
import io.flashreport.template.Pictures;
import io.flashreport.template.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What ends before an engine makes a layout. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LayoutRefusedTest {
    private static final String DATA = "[{\"customer\": \"Ada\"}]";

    private final Account account = Account.unheardOf();

    @Test
    void aWrongQueryIsExplained() {
        refused("accent=blue", "accent must be a colour");
        refused("font=Wingdings", "font must be one of");
        refused("paper=A0", "paper must be one of");
        refused("orientation=up", "orientation must be one of");
        refused("chart=pie", "chart must be one of");
        refused("logo=company", "no logo 'company'");
        refused("locale=de_", "locale must be a language tag");
        refused("timeZone=Mars", "timeZone must be an id");
        refused("template=a@3", "name of a template");
    }

    @Test
    void whatIsNoDataIsRefused() {
        post(account, "/api/v2/layout", "")
                .statusCode(400)
                .body("type", equalTo("https://flashreport.io/problems/no-data"));
        post(account, "/api/v2/layout", "customer\nAda").statusCode(415).body("detail", containsString("text/csv"));
        account.call()
                .body(new byte[5 * 1024 * 1024 + 1])
                .post("/api/v2/layout")
                .then()
                .statusCode(413)
                .body("detail", containsString("5 MiB"));
    }

    @Test
    void viewersRegisterNothing() {
        for (String path : new String[] {"/api/v2/layout", "/internal/layout"})
            post(account.as("viewer"), path + "?template=orders", DATA)
                    .statusCode(403)
                    .body("type", equalTo("https://flashreport.io/problems/forbidden"));
    }

    @Test
    void othersMayNothing() {
        for (String path : new String[] {"/api/v2/layout", "/internal/layout"}) {
            post(new Account(account.token().withGroup("gateway")), path, DATA).statusCode(403);
            post(new Account(account.token().withAudience("report-api")), path, DATA)
                    .statusCode(401);
        }
    }

    @Test
    void aLookThatIsNoneOfTheAccountsIsRefused() {
        account.call().body(Pictures.png(9, 9)).put("/api/v2/theme/logos/a");
        String look = account.call()
                .contentType("application/json")
                .body("{\"logo\": \"a\"}")
                .post("/internal/look/resolve")
                .asString();

        for (String wrong : new String[] {look, "null", "{}", "blue", "{\"paper\": \"A0\"}"})
            Account.unheardOf()
                    .call()
                    .contentType("application/json")
                    .queryParam("look", wrong)
                    .body(DATA)
                    .post("/internal/layout")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("https://flashreport.io/problems/invalid-request"));
    }

    private void refused(String query, String detail) {
        post(account, "/api/v2/layout?" + query, DATA)
                .statusCode(400)
                .body("type", equalTo("https://flashreport.io/problems/invalid-request"))
                .body("detail", containsString(detail));
    }

    private static ValidatableResponse post(Account account, String address, String data) {
        return account.call().body(data.getBytes(UTF_8)).post(address).then();
    }
}
