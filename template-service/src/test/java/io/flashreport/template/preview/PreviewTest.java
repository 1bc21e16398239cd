package io.flashreport.template.preview;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.flashreport.template.Account;
import io.flashreport.template.Designs;
import io.flashreport.template.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PreviewTest {
    private static final String DATA = "[{\"customer\": \"Ada\"}, {\"customer\": \"Grace\"}]";

    // One for all: each account has engines of its own, and they take their time to start.
    private static final Account ACCOUNT = Account.unheardOf();

    private final Account account = ACCOUNT;

    @AfterEach
    void nothingIsLeft() {
        account.deleteAll();
    }

    @Test
    void aPreviewIsAPdf() {
        upload();

        byte[] document = preview("", DATA)
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .extract()
                .asByteArray();

        assertThat(new String(document, ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void aPageCanBeAPicture() throws IOException {
        upload();

        assertThat(picture(preview("?format=png&width=400", DATA)).getWidth()).isEqualTo(400);
    }

    @Test
    void withoutDataThereIsAPreviewStill() {
        upload();

        account.call()
                .post("/api/v2/templates/invoice/preview")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }

    @Test
    void parametersAreCheckedAndUsed() {
        upload();

        preview("?param.from=2026-01-31", DATA).statusCode(200);
        preview("?param.from=yesterday", DATA)
                .statusCode(400)
                .body("type", equalTo("https://flashreport.io/problems/invalid-request"))
                .body("detail", containsString("from"));
        preview("?param.form=2026-01-31", DATA).statusCode(400).body("detail", containsString("it has from"));
    }

    @Test
    void aWrongQueryIsExplained() {
        upload();

        preview("?format=gif", DATA).statusCode(400).body("detail", containsString("'pdf' or 'png', was 'gif'"));
        preview("?format=png&page=0", DATA).statusCode(400).body("detail", containsString("page must be 1 to 50"));
        preview("?format=png&width=9999", DATA).statusCode(400).body("detail", containsString("width must be 16"));
        preview("?locale=de_", DATA).statusCode(400).body("detail", containsString("locale"));
        preview("?timeZone=Mars", DATA).statusCode(400).body("detail", containsString("timeZone"));
        preview("?version=9", DATA).statusCode(404);
    }

    @Test
    void malformedDataFailsThePreview() {
        upload();

        preview("", "[{\"customer\": ")
                .statusCode(422)
                .body("type", equalTo("https://flashreport.io/problems/preview-failed"));
    }

    @Test
    void whatIsNoDataIsRefused() {
        upload();

        preview("", "customer\nAda").statusCode(415).body("detail", containsString("text/csv"));
    }

    @Test
    void csvIsDataToo() {
        upload();

        account.call()
                .contentType("text/csv")
                .body("customer\nAda\n")
                .post("/api/v2/templates/invoice/preview")
                .then()
                .statusCode(200);
    }

    @Test
    void aVersionHasAThumbnail() throws IOException {
        upload();

        var first =
                account.get("/api/v2/templates/invoice/versions/1/thumbnail").contentType("image/png");
        var again = account.get("/api/v2/templates/invoice/versions/current/thumbnail")
                .contentType("image/png");

        assertThat(picture(first).getWidth()).isEqualTo(320);
        assertThat(picture(again).getWidth()).isEqualTo(320);
    }

    private void upload() {
        account.upload("invoice", Designs.invoice().getBytes(UTF_8)).statusCode(201);
    }

    private ValidatableResponse preview(String query, String data) {
        return account.call()
                .body(data.getBytes(UTF_8))
                .post("/api/v2/templates/invoice/preview" + query)
                .then();
    }

    private static BufferedImage picture(ValidatableResponse answer) throws IOException {
        byte[] bytes = answer.statusCode(200).extract().asByteArray();
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
