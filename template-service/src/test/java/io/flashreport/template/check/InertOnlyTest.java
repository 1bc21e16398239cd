package io.flashreport.template.check;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.flashreport.template.Account;
import io.flashreport.template.Designs;
import io.flashreport.template.Surroundings;
import io.flashreport.template.Zips;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where only inert templates are taken. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(InertOnlyTest.InertOnly.class)
class InertOnlyTest {
    private static final String PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>";

    private final Account account = Account.unheardOf();

    public static final class InertOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("flashreport.engine.templates", "inert-only");
        }
    }

    @Test
    void aTemplateThatMustBeContainedIsRefused() throws Exception {
        var drawing = Zips.of(Map.of("invoice.jrxml", Designs.invoice(), "logo.svg", PICTURE));

        account.upload("drawing", drawing)
                .statusCode(422)
                .body("type", equalTo("https://flashreport.io/problems/template-refused"))
                .body("findings[0].severity", equalTo("ERROR"))
                .body("findings[0].kind", equalTo("POLICY"))
                .body("detail", containsString("only inert ones may run here"));
        account.get("/api/v2/templates/drawing").statusCode(404);
    }

    @Test
    void theServiceSaysSo() {
        RestAssured.get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'engines' }.data.templates", equalTo("inert only"));
    }
}
