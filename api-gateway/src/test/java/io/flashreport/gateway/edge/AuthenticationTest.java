package io.flashreport.gateway.edge;

import static io.flashreport.gateway.Client.basic;
import static io.flashreport.gateway.Client.get;
import static io.flashreport.gateway.Client.post;
import static io.flashreport.gateway.Client.request;
import static io.flashreport.gateway.Client.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Keys.Terms;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AuthenticationTest {
    private static final String STATUS = "/api/v1/report/0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final byte[] DATA = "[]".getBytes(UTF_8);

    private static final Terms OVER = new Terms().creatingUntil(Instant.parse("2021-01-01T00:00:00Z"));

    @Inject
    MeterRegistry metrics;

    private Upstream upstream;

    @BeforeEach
    void start() {
        upstream = Upstream.first();
    }

    @AfterEach
    void stop() {
        upstream.close();
    }

    @Test
    void aBrowserWithoutAKeyIsAskedForIt() {
        var answer = send(request(STATUS + "?x=1"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"FlashReport\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        var error = new JsonObject(answer.body());
        assertThat(error.fieldNames()).containsExactly("timestamp", "status", "error", "message", "path");
        assertThat(Instant.ofEpochMilli(error.getLong("timestamp")))
                .isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
        assertThat(error.getInteger("status")).isEqualTo(401);
        assertThat(error.getString("error")).isEqualTo("Unauthorized");
        assertThat(error.getString("message")).isEqualTo("Bad credentials");
        assertThat(error.getString("path")).isEqualTo(STATUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Basic %%%", "Basic bm9jb2xvbg==", "Bearer abc", "Digest username=x"})
    void garbledCredentialsAreRefused(String authorization) {
        assertBadCredentials(send(request(STATUS).header("Authorization", authorization)));
    }

    @Test
    void aKeyWithATypingErrorIsRefusedWithoutAskingBilling() {
        var key = Keys.valid();
        var asked = asked("billing");

        assertBadCredentials(get(STATUS, key.substring(0, 35) + (key.endsWith("x") ? "y" : "x")));

        assertThat(asked("billing")).isEqualTo(asked);
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertBadCredentials(get(STATUS, Keys.unknown()));
    }

    @Test
    void aPasswordDoesNotMatter() {
        var answer = send(request(STATUS).header("Authorization", basic(Keys.valid(), "what:ever")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void billingIsAskedOnceForManyRequests() {
        var key = Keys.valid();
        var billing = asked("billing");
        var memory = asked("memory");

        for (int i = 0; i < 10; i++) assertThat(get(STATUS, key).statusCode()).isEqualTo(200);

        // Once more when the news of the new key comes after its first use.
        assertThat(asked("billing") - billing).isBetween(1.0, 2.0);
        assertThat(asked("memory") - memory).isBetween(8.0, 9.0);
    }

    @Test
    void aKeyThatWasJustUsedIsRefusedWithinASecondOfItsRevocation() {
        var key = Keys.valid();
        assertThat(get(STATUS, key).statusCode()).isEqualTo(200);

        Keys.revoke(key);

        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertBadCredentials(get(STATUS, key)));
    }

    @Test
    void aSubscriptionThatIsOverRefusesCreationAndAllowsReading() {
        var key = Keys.known(OVER);

        assertBadCredentials(post("/api/v1/report/new?title=x", key, DATA));
        assertThat(get(STATUS, key).statusCode()).isEqualTo(200);
        assertThat(upstream.onlyArrival().method()).isEqualTo("GET");
    }

    @Test
    void aSubscriptionThatIsProlongedAllowsCreationWithinASecond() {
        var key = Keys.known(OVER);
        assertBadCredentials(post("/api/v1/report/new", key, DATA));

        Keys.change(key, OVER.creatingUntil(Instant.now().plusSeconds(3600)));

        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(1))
                .until(() -> post("/api/v1/report/new", key, DATA).statusCode() == 200);
    }

    private static void assertBadCredentials(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"FlashReport\"");
        assertThat(new JsonObject(answer.body()).getString("message")).isEqualTo("Bad credentials");
    }

    private double asked(String source) {
        return metrics.counter("flashreport.gateway.key.lookups", "source", source)
                .count();
    }
}
