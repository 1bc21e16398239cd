package io.flashreport.template;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** An account of its own for each test, and how it calls. */
public record Account(ClientToken token) {
    private static final RestAssuredConfig PLAIN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    public static Account unheardOf() {
        return new Account(ClientToken.of(UUID.randomUUID()));
    }

    /** The same account, called by a user with this role. */
    public Account as(String role) {
        return new Account(ClientToken.ofUser(token.account(), role));
    }

    /** The same account on a plan that allows inert templates only. */
    public Account onPlanForInertOnly() {
        return new Account(token.withInertOnly());
    }

    public RequestSpecification call() {
        return given().config(PLAIN).auth().oauth2(token.signed());
    }

    /** Uploads bytes without saying what they are, as curl does. */
    public ValidatableResponse upload(String name, byte[] body) {
        return call().body(body).put("/api/v2/templates/{name}", name).then();
    }

    /** Gives a template sample data, and has the thumbnail of its current version made. */
    public void makeThumbnail(String name) {
        call().body("[{\"customer\": \"Ada\"}]".getBytes(StandardCharsets.UTF_8))
                .put("/api/v2/templates/{name}/sample", name)
                .then()
                .statusCode(200);
        get("/api/v2/templates/{name}/versions/current/thumbnail", name).statusCode(200);
    }

    public ValidatableResponse get(String address, Object... values) {
        return call().get(address, values).then();
    }

    /** Deletes all templates, so that the next test may use their names. */
    public void deleteAll() {
        List<String> names = get("/api/v2/templates").extract().jsonPath().getList("templates.name");
        for (String name : names) call().delete("/api/v2/templates/{name}", name);
    }
}
