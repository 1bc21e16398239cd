package io.flashreport.gateway.keys;

import static io.flashreport.gateway.Client.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service that hangs is worse than one that is gone: its connections stay. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BillingOutOfReachTest {
    @AfterEach
    void letBillingGoOn() {
        Keys.billingHangs(false);
    }

    @Test
    void evenAKnownKeyIsRefusedUntilItsRevocationWouldBeHeardOfAgain() {
        try (var upstream = Upstream.first()) {
            var key = Keys.valid();
            var revoked = Keys.valid();
            assertThat(get("/api/v1/report/x", key).statusCode()).isEqualTo(200);
            assertThat(get("/api/v1/report/x", revoked).statusCode()).isEqualTo(200);

            Keys.billingHangs(true);
            Keys.revoke(revoked);

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> get("/api/v1/report/x", key).statusCode() == 503);
            var refusal = get("/api/v1/report/x", key);
            assertThat(refusal.headers().firstValue("Retry-After")).contains("1");
            assertThat(refusal.body()).contains("Keys cannot be checked");

            Keys.billingHangs(false);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> get("/api/v1/report/x", key).statusCode() == 200);
            assertThat(get("/api/v1/report/x", revoked).statusCode()).isEqualTo(401);
            assertThat(upstream.arrived()).hasSizeGreaterThanOrEqualTo(3);
        }
    }
}
