package io.flashreport.gateway.keys;

import static io.flashreport.gateway.Client.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Keys.Terms;
import io.flashreport.gateway.Surroundings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class KeyUsesTest {
    private final Terms terms = new Terms();

    @Inject
    KeyUses uses;

    @Inject
    BillingClient billing;

    @Inject
    KeyConfig config;

    @Inject
    Clock clock;

    @AfterEach
    void listen() {
        Keys.billingRefusesUses(false);
    }

    @Test
    void billingIsToldOnceOfManyUses() {
        var other = new Terms();
        var key = Keys.known(terms);
        for (int i = 0; i < 20; i++) get("/api/v2/usage", key);
        get("/api/v2/usage", Keys.known(other));

        await().atMost(Duration.ofSeconds(20)).until(() -> !told(other).isEmpty());

        // Two when the moment of telling lies between the uses.
        assertThat(told(terms)).hasSizeBetween(1, 2);
        assertThat(Instant.parse(told(terms).getLast().getString("lastUsed")))
                .isCloseTo(Instant.now(), within(Duration.ofSeconds(30)));
    }

    @Test
    void whatIsLeftIsToldWhenTheGatewayStops() throws InterruptedException {
        var ofAStoppingGateway = new KeyUses(billing, config, clock);
        ofAStoppingGateway.note(terms.keyId());

        ofAStoppingGateway.stop(new ShutdownEvent());

        assertThat(told(terms)).hasSize(1);
    }

    @Test
    void whatCannotBeToldIsDropped() throws InterruptedException {
        var key = Keys.known(terms);
        Keys.billingRefusesUses(true);
        get("/api/v2/usage", key);
        uses.tell();

        Keys.billingRefusesUses(false);
        uses.tell();
        assertThat(told(terms)).isEmpty();

        get("/api/v2/usage", key);
        uses.tell();
        assertThat(told(terms)).hasSize(1);
    }

    private static List<JsonObject> told(Terms terms) {
        return Keys.uses().stream()
                .flatMap(batch -> ((JsonArray) batch).stream())
                .map(JsonObject.class::cast)
                .filter(use -> use.getString("keyId").equals(terms.keyId().toString()))
                .toList();
    }
}
