package io.flashreport.template.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.flashreport.template.Account;
import io.flashreport.template.Pictures;
import io.flashreport.template.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What engines make of data. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LayoutTest {
    private static final String DATA = "[{\"customer\": \"Ada\", \"amount\": 12.5}]";

    // One for all: each account has engines of its own, and they take their time to start.
    private static final Account ACCOUNT = Account.unheardOf();

    private final Account account = ACCOUNT;

    @AfterEach
    void nothingIsLeft() {
        account.deleteAll();
    }

    @Test
    void aLayoutIsAJrxml() {
        layout("?title=Orders", DATA)
                .statusCode(200)
                .contentType("application/xml")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition", containsString("Orders.jrxml"))
                .body(containsString("<jasperReport"));
    }

    @Test
    void aLayoutCanBeLookedAtBeforeItIsUsed() throws IOException {
        var picture = layout("?format=png&width=300&accent=c0ffee", DATA)
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();

        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(300);
    }

    @Test
    void anUnknownFormatAndAnImpossibleWidthAreRefusedByName() {
        layout("?format=gif", DATA).statusCode(400).body("detail", containsString("format"));
        layout("?format=png&width=9999", DATA).statusCode(400).body("detail", containsString("width"));
    }

    @Test
    void theSameDataGivesTheSameLayout() {
        String first = layout("", DATA).statusCode(200).extract().asString();
        String second = layout("", DATA).statusCode(200).extract().asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aLayoutIsMadeOfXmlAndOfCsvToo() {
        layout("", "<orders><order id='1'/><order id='2'/></orders>").statusCode(200);
        account.call()
                .contentType("text/csv")
                .body("customer,amount\nAda,12.5\n")
                .post("/api/v2/layout")
                .then()
                .statusCode(200)
                .body(containsString("<jasperReport"));
    }

    @Test
    void malformedDataIsToldWithItsPlace() {
        layout("", "[{\"customer\": ")
                .statusCode(400)
                .body("type", equalTo("https://flashreport.io/problems/malformed-data"))
                .body("detail", containsString("Line 1, column 15"));
    }

    @Test
    void theLookIsInTheLayout() {
        account.call()
                .body(Pictures.png(80, 40))
                .put("/api/v2/theme/logos/company")
                .then()
                .statusCode(200);

        layout("?accent=c0ffee&font=Carlito&paper=A5&logo=company", DATA)
                .statusCode(200)
                .body(containsString("Carlito"))
                .body(containsString("iVBORw0KGgo"));
    }

    @Test
    void aLayoutBecomesATemplateInOneCall() {
        layout("?template=orders", DATA)
                .statusCode(201)
                .body("name", equalTo("orders"))
                .body("number", equalTo(1))
                .body("current", equalTo(true))
                .body("main", equalTo("orders.jrxml"));
        layout("?template=orders", DATA).statusCode(200).body("number", equalTo(1));

        account.call()
                .body(DATA)
                .post("/api/v2/templates/orders/preview")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }

    @Test
    void aReportsLayoutIsMadeInTheLookThatItWasAcceptedWith() {
        account.call()
                .body(Pictures.png(80, 40))
                .put("/api/v2/theme/logos/gone")
                .then()
                .statusCode(200);
        String look = account.call()
                .contentType("application/json")
                .body("{\"logo\": \"gone\", \"font\": \"Caladea\"}")
                .post("/internal/look/resolve")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        account.call().delete("/api/v2/theme/logos/gone").then().statusCode(204);

        ofReport(look, DATA)
                .post("/internal/layout")
                .then()
                .statusCode(200)
                .body(containsString("Caladea"))
                .body(containsString("iVBORw0KGgo"));
    }

    @Test
    void aReportsLayoutBecomesATemplate() {
        String look = "{\"paper\": \"A5\", \"orientation\": \"AUTO\", \"chart\": \"NONE\"}";

        ofReport(look, DATA)
                .queryParam("template", "from a report")
                .post("/internal/layout")
                .then()
                .statusCode(201)
                .body("name", equalTo("from a report"));
    }

    @Test
    void theDataOfAReportMayBeLargerThanThatOfAPreview() {
        String row = "{\"text\": \"" + "x".repeat(1_000) + "\"}";
        String data = "[" + (row + ",").repeat(7_000) + row + "]";

        ofReport("", data).post("/internal/layout").then().statusCode(200);
    }

    private RequestSpecification ofReport(String look, String data) {
        return account.call()
                .contentType("application/json; charset=utf-8")
                .queryParam("look", look)
                .queryParam("title", "Orders")
                .queryParam("locale", "de-AT")
                .body(data.getBytes(UTF_8));
    }

    private ValidatableResponse layout(String query, String data) {
        return account.call()
                .body(data.getBytes(UTF_8))
                .post("/api/v2/layout" + query)
                .then();
    }
}
