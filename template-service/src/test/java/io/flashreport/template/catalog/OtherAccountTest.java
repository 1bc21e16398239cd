package io.flashreport.template.catalog;

import static io.restassured.http.Method.DELETE;
import static io.restassured.http.Method.GET;
import static io.restassured.http.Method.POST;
import static io.restassured.http.Method.PUT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.flashreport.template.Account;
import io.flashreport.template.Designs;
import io.flashreport.template.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OtherAccountTest {
    private static final String DATA = "[{\"customer\": \"Ada\"}]";
    private static final String VERSION = "/versions/1";

    private static final List<String> READ = List.of(
            "",
            VERSION,
            "/versions/current",
            VERSION + "/original",
            VERSION + "/result",
            VERSION + "/files/invoice.jrxml",
            VERSION + "/report",
            VERSION + "/thumbnail",
            "/sample");

    private final Account account = Account.unheardOf();
    private final Account other = Account.unheardOf();

    @Test
    void noPathLeadsToAnotherAccountsTemplate() {
        account.upload("invoice", Designs.invoice().getBytes(UTF_8)).statusCode(201);
        assertThat(status(account, PUT, "/sample", DATA)).isEqualTo(200);

        for (String path : READ)
            assertThat(status(other, GET, path, "")).as(path).isEqualTo(404);
        assertThat(status(other, PUT, "/sample", DATA)).isEqualTo(404);
        assertThat(status(other, DELETE, "/sample", "")).isEqualTo(404);
        assertThat(status(other, POST, "/preview", DATA)).isEqualTo(404);
        assertThat(status(other, PUT, "/current", "{\"version\": 1}")).isEqualTo(404);
        assertThat(status(other, PUT, "/files/invoice.jrxml", Designs.invoice("Bill")))
                .isEqualTo(404);
        assertThat(status(other, DELETE, "/files/invoice.jrxml", "")).isEqualTo(404);
        assertThat(status(other, DELETE, "", "")).isEqualTo(404);

        // All of it is there, and as it was.
        for (String path : READ)
            assertThat(status(account, GET, path, "")).as(path).isEqualTo(200);
        account.get("/api/v2/templates/invoice/sample").body(equalTo(DATA));
        account.get("/api/v2/templates/invoice").body("versions", hasSize(1));
        account.deleteAll();
    }

    private static int status(Account caller, Method method, String path, String body) {
        return caller.call()
                .body(body.getBytes(UTF_8))
                .request(method, "/api/v2/templates/invoice" + path)
                .statusCode();
    }
}
