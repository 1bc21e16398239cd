package io.flashreport.report;

import static io.flashreport.report.CreationTest.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not see what, and what the framework refuses. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RefusalTest {
    private static final String PATH = "/api/v1/report/";

    private final Api api = new Api(Tokens.ofNewAccount());

    @Test
    void anothersReportIsUnknown() {
        var report = api.create("[]");
        var stranger = api.as(Tokens.ofNewAccount());

        for (var call : new String[] {"", "/storage", "/download", "/payload", "/log"}) {
            assertError(stranger.of(report, call), 404, "Not Found", report.toString());
        }
    }

    @Test
    void anExpiredReportIsUnknown() {
        var expired = api.as(api.tokens().retentionDays(0));

        assertError(expired.of(expired.create("[]"), ""), 404, "Not Found", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "123", "00000000-0000-0000-0000-000000000000"})
    void whatIsNoReportIsUnknown(String id) {
        assertError(api.get(PATH + id), 404, "Not Found", id);
        assertError(api.get(PATH + id + "/payload"), 404, "Not Found", id);
    }

    @Test
    void theFrameworksErrorsHaveTheSameShape() {
        assertError(api.get("/api/v1/nothing"), 404, "Not Found", "");
        assertError(api.get("/api/v1/report/" + UUID.randomUUID() + "/nothing"), 404, "Not Found", "");
        assertError(api.post(PATH + UUID.randomUUID(), new byte[0]), 405, "Method Not Allowed", "POST");
    }

    @Test
    void aMethodThatIsNotPossibleIsAnsweredWithThoseThatAre() {
        var reading = api.post(PATH + UUID.randomUUID(), new byte[0]);
        var creation = api.get(PATH + "new");

        assertThat(reading.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(creation.statusCode()).isEqualTo(405);
        assertThat(creation.headers().firstValue("Allow")).contains("POST, OPTIONS");
    }

    @Test
    void aTokenThatDoesNotHoldIsABadCredential() {
        var path = PATH + UUID.randomUUID();
        var late = api.as(api.tokens().life(Duration.ofSeconds(-30))).get(path);
        var foreign = api.as(api.tokens().audience("template-service")).get(path);
        var none = Api.send(HttpRequest.newBuilder(Api.address(path)).build());
        var garbage = Api.send(HttpRequest.newBuilder(Api.address(path))
                .header("Authorization", "Bearer x")
                .build());

        for (var answer : new HttpResponse<?>[] {late, foreign, none, garbage}) {
            @SuppressWarnings("unchecked")
            var text = (HttpResponse<String>) answer;
            assertError(text, 401, "Unauthorized", "Bad credentials");
            // Which tells the gateway that it is its own matter and not the client's.
            assertThat(text.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void aTokenOfAnotherGroupIsForbidden() {
        assertError(api.as(api.tokens().group("gateway")).get(PATH + UUID.randomUUID()), 403, "Forbidden", "");
    }
}
