package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Changes of keys and subscriptions reach a gateway that answers from its memory. */
class KeysTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final RunningSystem system = RunningSystem.get();
    private final Operator operator = new Operator(system);
    private final Api owner = Person.owner(system).logIn();
    private final String subscription =
            owner.get("/api/v2/subscriptions").expect(200).text("/0/id");

    @Test
    void aKeyInUseIsRefusedWithinASecondOfItsRevocation() {
        for (int round = 0; round < 5; round++) {
            var key = owner.post("/api/v2/subscriptions/" + subscription + "/keys", Map.of("name", "round"))
                    .expect(201);
            Api client = Api.withKey(system.url(), key.text("/key"));
            assertThat(isKnown(client)).isTrue();

            owner.delete("/api/v2/keys/" + key.text("/id")).expect(204);

            assertAtOnce(() -> !isKnown(client));
        }
    }

    @Test
    void aRotatedKeyIsGoodForItsOverlapAndNoLonger() {
        var old = owner.post("/api/v2/subscriptions/" + subscription + "/keys", Map.of("name", "to be rotated"))
                .expect(201);
        Api before = Api.withKey(system.url(), old.text("/key"));
        assertThat(isKnown(before)).isTrue();

        var renewed = owner.post("/api/v2/keys/" + old.text("/id") + "/rotate", Map.of("overlapSeconds", 3))
                .expect(201);

        Api after = Api.withKey(system.url(), renewed.text("/key"));
        assertThat(isKnown(after)).isTrue();
        assertThat(isKnown(before)).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(4)).until(() -> !isKnown(before));
        assertThat(isKnown(after)).isTrue();
    }

    @Test
    void aKeyIsShownOnceAndItsLastUseAfterwards() {
        var key = owner.post("/api/v2/subscriptions/" + subscription + "/keys", Map.of("name", "seen"))
                .expect(201);
        isKnown(Api.withKey(system.url(), key.text("/key")));

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var keys =
                    owner.get("/api/v2/subscriptions/" + subscription + "/keys").expect(200);
            assertThat(keys.body()).contains(key.text("/key").substring(0, 7)).doesNotContain(key.text("/key"));
            assertThat(keys.json()).anySatisfy(listed -> {
                assertThat(listed.at("/id").asText()).isEqualTo(key.text("/id"));
                assertThat(listed.at("/lastUsed").asText()).startsWith("20");
            });
        });
    }

    @Test
    void aSuspendedSubscriptionCreatesNothingAndGoesOnReading() {
        Tenant tenant = operator.tenant(operator.plan(Operator.Limits.ROOMY));
        Api client = Api.withKey(system.url(), tenant.key());
        String report = create(client).expect(201).text("/id");

        operator.change(tenant, Map.of("state", "SUSPENDED"));

        assertAtOnce(() -> create(client).status() == 401);
        client.get("/api/v2/reports/" + report).expect(200);
        operator.change(tenant, Map.of("state", "ACTIVE"));
        assertAtOnce(() -> create(client).status() == 201);
    }

    @Test
    void aLargerPlanTakesEffectAtOnce() {
        Tenant tenant = operator.tenant(operator.plan(Operator.Limits.ofReports(1)));
        Api client = Api.withKey(system.url(), tenant.key());
        create(client).expect(201);
        create(client).expect(429);

        operator.change(tenant, Map.of("plan", operator.plan(Operator.Limits.ofReports(3))));

        // Each node believes a refusal for a second.
        assertAtOnce(() -> create(client).status() == 201);
        assertAtOnce(() -> create(client).status() == 201);
        create(client).expect(429);
    }

    private static void assertAtOnce(BooleanSupplier condition) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(AT_ONCE)
                .until(condition::getAsBoolean);
    }

    private static boolean isKnown(Api client) {
        int status = client.get("/api/v2/reports/" + UUID.randomUUID()).status();
        assertThat(status).isIn(401, 404);
        return status == 404;
    }

    private static Api.Answer create(Api client) {
        return client.send(client.request("/api/v2/reports")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[]")));
    }
}
