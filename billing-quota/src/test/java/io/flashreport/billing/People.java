package io.flashreport.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Does over HTTP what people do, with the tokens that the gateway would send along. */
public final class People {
    public static final String PASSWORD = "correct horse battery";

    private People() {}

    /** A user who is logged in. */
    public record LoggedIn(String email, String session, UUID id, UUID account, GatewayToken token) {
        public Response get(String path) {
            return given().auth().oauth2(token.signed()).get(path);
        }

        public Response post(String path, Object body) {
            return given().auth()
                    .oauth2(token.signed())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(path);
        }

        public Response patch(String path, Object body) {
            return given().auth()
                    .oauth2(token.signed())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .patch(path);
        }

        public Response delete(String path) {
            return given().auth().oauth2(token.signed()).delete(path);
        }
    }

    public static String newAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    /** A call without credentials. */
    public static Response post(String path, Object body) {
        return given().auth()
                .oauth2(GatewayToken.anonymous().signed())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    public static Response register(String email, String password) {
        return post(
                "/api/v2/registrations", Map.of("email", email, "password", password, "accountName", "Example Inc."));
    }

    public static Response confirm(String token) {
        return post("/api/v2/registrations/confirm", Map.of("token", token));
    }

    public static Response logIn(String email, String password) {
        return post("/api/v2/sessions", Map.of("email", email, "password", password));
    }

    /** Registers, confirms and logs in somebody new, the owner of an account of their own. */
    public static LoggedIn newOwner() {
        var email = newAddress();
        assertThat(register(email, PASSWORD).statusCode()).isEqualTo(202);
        var mail = Mailboxes.await(1, email).getFirst();
        assertThat(confirm(Mailboxes.tokenIn(mail)).statusCode()).isEqualTo(204);
        return loggedIn(email, PASSWORD);
    }

    /** Invites somebody new into an owner's account, accepts and logs in. */
    public static LoggedIn newColleague(LoggedIn owner, String role) {
        var email = newAddress();
        assertThat(owner.post("/api/v2/users", Map.of("email", email, "role", role))
                        .statusCode())
                .isEqualTo(201);
        var token = Mailboxes.tokenIn(Mailboxes.await(1, email).getFirst());
        assertThat(post("/api/v2/invitations/accept", Map.of("token", token, "password", PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        return loggedIn(email, PASSWORD);
    }

    public static LoggedIn loggedIn(String email, String password) {
        var answer = logIn(email, password);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        var hash = sha256(answer.jsonPath().getString("token"));
        var session = session(hash).jsonPath();
        var user = UUID.fromString(session.getString("userId"));
        var account = UUID.fromString(session.getString("accountId"));
        var role = session.getString("role").toLowerCase(Locale.ROOT);
        var token = session.getBoolean("operator")
                ? GatewayToken.ofUser(user, account, role, "operator")
                : GatewayToken.ofUser(user, account, role);
        return new LoggedIn(email, hash, user, account, token.with("session", hash));
    }

    /** What the gateway is told of a session. */
    public static Response session(String hash) {
        return given().auth().oauth2(GatewayToken.valid().signed()).get("/internal/sessions/" + hash);
    }

    private static String sha256(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
