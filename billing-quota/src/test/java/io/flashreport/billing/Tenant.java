package io.flashreport.billing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** An account with one subscription, as an operator makes it, and calls in the name of its users. */
public record Tenant(UUID account, UUID subscription) {
    public static Tenant on(String plan) {
        return on(plan, "Tenant " + UUID.randomUUID());
    }

    public static Tenant on(String plan, String name) {
        var made = operator()
                .body(Map.of("name", name, "plan", plan, "validUntil", "2101-01-01T00:00:00Z"))
                .post("/api/admin/accounts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Tenant(made.getUUID("id"), made.getUUID("subscriptions[0].id"));
    }

    public static RequestSpecification operator() {
        return as(GatewayToken.ofUser(UUID.randomUUID(), UUID.randomUUID(), "owner", "operator"));
    }

    public RequestSpecification owner() {
        return with("owner");
    }

    public RequestSpecification member() {
        return with("member");
    }

    public RequestSpecification viewer() {
        return with("viewer");
    }

    /** An API key of the subscription as the caller, not a user. */
    public RequestSpecification client() {
        return as(GatewayToken.ofUser(UUID.randomUUID(), account).withGroup("client"));
    }

    private RequestSpecification with(String role) {
        return as(GatewayToken.ofUser(UUID.randomUUID(), account, role));
    }

    public static RequestSpecification as(GatewayToken token) {
        return given().auth().oauth2(token.signed()).contentType(ContentType.JSON);
    }

    public String path() {
        return "/api/v2/subscriptions/" + subscription;
    }

    public String adminPath() {
        return "/api/admin/subscriptions/" + subscription;
    }
}
