package io.flashreport.template.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.flashreport.template.Account;
import io.flashreport.template.Designs;
import io.flashreport.template.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SampleTest {
    private static final String DATA = "[{\"customer\": \"Ada\"}]";

    // One for all: each account has engines of its own, and they take their time to start.
    private static final Account ACCOUNT = Account.unheardOf();

    private final Account account = ACCOUNT;

    @AfterEach
    void nothingIsLeft() {
        account.deleteAll();
    }

    @BeforeEach
    void aTemplate() {
        account.upload("invoice", Designs.invoice().getBytes(UTF_8)).statusCode(201);
    }

    @Test
    void sampleDataIsKept() {
        put(DATA).statusCode(200);

        account.get("/api/v2/templates/invoice/sample")
                .statusCode(200)
                .header("Content-Disposition", containsString("invoice-sample.json"))
                .body(equalTo(DATA));
        account.call().delete("/api/v2/templates/invoice/sample").then().statusCode(204);
        account.get("/api/v2/templates/invoice/sample").statusCode(404);
        account.call().delete("/api/v2/templates/invoice/sample").then().statusCode(404);
    }

    @Test
    void fieldsThatTheSampleLacksAreFound() {
        put("[{\"client\": \"Ada\"}]").statusCode(200).body("findings.kind", hasItem("FIELD"));

        account.upload("invoice", Designs.invoice("Bill").getBytes(UTF_8))
                .statusCode(201)
                .body("findings.kind", hasItem("FIELD"));
    }

    @Test
    void malformedDataIsNotKept() {
        put("[{\"customer\": ").statusCode(400).body("type", equalTo("https://flashreport.io/problems/malformed-data"));

        account.get("/api/v2/templates/invoice/sample").statusCode(404);
    }

    @Test
    void dataThatTheTemplateCannotBeFilledWithIsKept() {
        String design = Designs.invoice()
                .replace("\"customer\" class=\"java.lang.String\"", "\"customer\" class=\"java.lang.Integer\"");
        account.upload("invoice", design.getBytes(UTF_8)).statusCode(201);

        put(DATA).statusCode(200).body("findings.kind", hasItem("SAMPLE"));

        account.get("/api/v2/templates/invoice/sample").statusCode(200).body(equalTo(DATA));
    }

    @Test
    void whatIsNoDataIsRefused() {
        put("").statusCode(400).body("detail", containsString("empty"));
        put("customer;amount").statusCode(415);
        put("[\"" + "x".repeat(5 * 1024 * 1024) + "\"]")
                .statusCode(413)
                .body("type", equalTo("https://flashreport.io/problems/upload-too-large"));
    }

    private ValidatableResponse put(String data) {
        return account.call()
                .body(data.getBytes(UTF_8))
                .put("/api/v2/templates/invoice/sample")
                .then();
    }
}
