package io.flashreport.billing.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Ledger;
import io.flashreport.billing.People;
import io.flashreport.billing.Surroundings;
import io.flashreport.billing.keys.KeyHash;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DemoAccountTest {
    private static final KeyHash KEY = new KeyHash(Surroundings.DEMO_KEY_SHA256);

    @Inject
    DemoAccount demo;

    @Inject
    Ledger ledger;

    @Test
    void theConfiguredKeyWorksForThirtyDaysFromTheFirstStart() {
        assertThat(Duration.between(Instant.now(), createAllowedUntil()))
                .isBetween(Duration.ofDays(29), Duration.ofDays(30));
    }

    @Test
    void anotherStartMakesNothingNew() throws Exception {
        var before = createAllowedUntil();

        demo.start(new StartupEvent());

        assertThat(ledger.accountsNamed("Demo")).isEqualTo(1);
        assertThat(createAllowedUntil()).isEqualTo(before);
    }

    @Test
    void aTrialThatIsOverBeginsAnewAtTheNextStart() throws Exception {
        ledger.endTrial(KEY, Instant.now().minusSeconds(1));

        demo.start(new StartupEvent());

        assertThat(createAllowedUntil()).isAfter(Instant.now());
    }

    @Test
    void theOwnerCanLogInWithThePasswordOfTheFile() {
        var owner = People.loggedIn(Surroundings.DEMO_EMAIL, Surroundings.DEMO_PASSWORD);

        var me = owner.get("/api/v2/me").jsonPath();

        assertThat(me.getString("account.name")).isEqualTo("Demo");
        assertThat(me.getString("role")).isEqualTo("OWNER");
        assertThat(me.getBoolean("operator")).isFalse();
    }

    private static Instant createAllowedUntil() {
        var grant = given().auth().oauth2(GatewayToken.valid().signed()).get("/internal/api-keys/" + KEY.hex());
        assertThat(grant.statusCode()).isEqualTo(200);
        return Instant.parse(grant.jsonPath().getString("createAllowedUntil"));
    }
}
