package io.flashreport.billing.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ProblemsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"password": "long enough", "accountName": "A"}                                       | email is missing, and has to be given
            {"email": null, "password": "long enough", "accountName": "A"}                        | email is missing, and has to be given
            {"email": "nowhere", "password": "long enough", "accountName": "A"}                   | email: 'nowhere' is not an e-mail address: give one like name@example.org
            {"email": ["a@b.org"], "password": "long enough", "accountName": "A"}                 | email: this is not text, which belongs here
            {"email": "a@b.org", "password": "short", "accountName": "A"}                         | password: a password has at least 10 characters, this one has 5
            {"email": "a@b.org", "password": "long enough", "accountName": " "}                   | accountName: the name of an account is one line of 1 to 100 characters; this has 0
            {"email": "a@b.org", "password": "long enough", "accountName": "A", "colour": "red"}  | 'colour' is no field of this request; its fields are: accountName, email, password
            {"email": "a@b.org",                                                                  | the body is not well-formed JSON (line 1, column 21)
            []                                                                                    | this is not an object, which belongs here
            {"email": "a@b.org", "password": "long enough", "accountName": "A"} {}                | the body has more than one value
            null                                                                                  | The body is empty: send JSON.
            """)
    void aWrongFieldIsNamedWithWhatToDo(String body, String detail) {
        var answer = asAnonymous().contentType("application/json").body(body).post("/api/v2/registrations");

        assertProblem(answer, 400, "invalid-request", detail);
    }

    @Test
    void aWordThatIsNotOneOfSomeIsAnsweredWithThese() {
        var answer = asOwner()
                .contentType("application/json")
                .body("{\"email\": \"a@b.org\", \"role\": \"BOSS\"}")
                .post("/api/v2/users");

        assertProblem(answer, 400, "invalid-request", "role: 'BOSS' is not one of OWNER, MEMBER, VIEWER");
    }

    @Test
    void aPasswordThatBcryptWouldCutIsRefused() {
        var body = "{\"email\": \"a@b.org\", \"password\": \"%s\", \"accountName\": \"A\"}".formatted("é".repeat(37));

        var answer = asAnonymous().contentType("application/json").body(body).post("/api/v2/registrations");

        assertProblem(
                answer,
                400,
                "invalid-request",
                "password: a password has at most 72 bytes (letters with accents count two or more), this one has 74");
    }

    @Test
    void aBodyThatIsMissingIsAskedFor() {
        var answer = asAnonymous().contentType("application/json").post("/api/v2/registrations");

        assertProblem(answer, 400, "invalid-request", "The body is empty: send JSON.");
    }

    @Test
    void anUnknownPathIsAProblem() {
        assertProblem(asAnonymous().get("/api/v2/nothing"), 404, "not-found", "There is nothing at this address.");
    }

    @Test
    void aMethodThatIsNotKnownIsAProblem() {
        var answer = asAnonymous().put("/api/v2/registrations");

        assertProblem(answer, 405, "method-not-allowed", "This address does not know PUT.");
    }

    @Test
    void whatIsNotJsonIsRefused() {
        var answer = asAnonymous().contentType("text/csv").body("a,b").post("/api/v2/registrations");

        assertProblem(answer, 415, "unsupported-type", "Send JSON, with the header Content-Type: application/json.");
    }

    @Test
    void withoutTheGatewaysTokenNothingIsAnswered() {
        var answer = given().contentType("application/json").body("{}").post("/api/v2/registrations");

        assertProblem(answer, 401, "bad-credentials", "The gateway's token is missing or not valid.");
    }

    @Test
    void aKeyIsNoUser() {
        var key = GatewayToken.ofKey(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

        var answer = given().auth().oauth2(key.signed()).get("/api/v2/me");

        assertProblem(answer, 403, "forbidden", "These credentials do not allow this call.");
    }

    private static void assertProblem(Response answer, int status, String name, String detail) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        var problem = answer.jsonPath();
        assertThat(problem.getString("type")).isEqualTo("https://flashreport.io/problems/" + name);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).isEqualTo(detail);
        assertThat(problem.getString("instance")).startsWith("/api/v2/");
    }

    private static RequestSpecification asAnonymous() {
        return given().auth().oauth2(GatewayToken.anonymous().signed());
    }

    private static RequestSpecification asOwner() {
        return given().auth()
                .oauth2(GatewayToken.ofUser(UUID.randomUUID(), UUID.randomUUID(), "owner")
                        .signed());
    }
}
