package io.flashreport.template.check;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.flashreport.template.Account;
import io.flashreport.template.Designs;
import io.flashreport.template.Surroundings;
import io.flashreport.template.Zips;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Accounts on plans that allow inert templates only. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class InertPlanTest {
    private static final String PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>";

    private final Account account = Account.unheardOf();
    private final Account onPlan = account.onPlanForInertOnly();

    @Test
    void aTemplateThatMustBeContainedIsRefused() throws IOException {
        onPlan.upload("drawing", drawing())
                .statusCode(422)
                .body("findings[0].kind", equalTo("POLICY"))
                .body("detail", containsString("your plan allows only inert ones"));
        onPlan.get("/api/v2/templates/drawing").statusCode(404);
    }

    @Test
    void anInertOneIsTaken() {
        onPlan.upload("invoice", Designs.invoice().getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("verdict", equalTo("INERT"));
    }

    @Test
    void oneThatWasTakenUnderAnotherPlanIsNotPreviewed() throws IOException {
        account.upload("drawing", drawing()).statusCode(201).body("verdict", equalTo("CONTAINED"));

        onPlan.call()
                .post("/api/v2/templates/drawing/preview")
                .then()
                .statusCode(422)
                .body("detail", containsString("your plan allows only inert ones"));
    }

    private static byte[] drawing() throws IOException {
        return Zips.of(Map.of("invoice.jrxml", Designs.invoice(), "logo.svg", PICTURE));
    }
}
