package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The way of a stranger to their own reports, by the public address and by mail alone. */
class AccountsTest {
    private final RunningSystem system = RunningSystem.get();

    @Test
    void aStrangerRegistersGetsAKeyAndMakesAReport() {
        Person stranger = Person.stranger(system);
        stranger.register();
        stranger.tryToLogIn().expect(403);

        stranger.confirm();
        Api api = stranger.logIn();
        String key = createKey(api, "first");
        var client = new ReportClient(system.url(), key);
        UUID report = client.create("[{\"a\":1}]");

        assertThat(Pdf.read(client.awaitDocument(report, Duration.ofSeconds(30)))
                        .pages())
                .isEqualTo(1);
        Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            JsonNode usage = api.get("/api/v2/usage").expect(200).json().at("/current");
            assertThat(usage.at("/charged").asInt()).as(usage.toString()).isEqualTo(1);
            assertThat(usage.at("/days/0/charged").asInt()).isEqualTo(1);
        });
    }

    @Test
    void aNewAccountHasATrialOfThirtyDays() {
        Api api = Person.owner(system).logIn();

        JsonNode subscription =
                api.get("/api/v2/subscriptions").expect(200).json().at("/0");

        assertThat(subscription.at("/plan/id").asText()).isEqualTo("trial");
        assertThat(Instant.parse(subscription.at("/validUntil").asText()))
                .isCloseTo(
                        Instant.now().plus(Duration.ofDays(30)),
                        org.assertj.core.api.Assertions.within(5, ChronoUnit.MINUTES));
        assertThat(subscription.at("/paymentSetUp").asBoolean()).isFalse();
    }

    @Test
    void registeringAgainChangesNothingAndTellsTheStrangerNothing() {
        Person owner = Person.owner(system);

        owner.withPassword("another password of somebody").register();

        assertThat(new Mails(system).find(owner.email(), "have a FlashReport account"))
                .doesNotContain("token=");
        owner.logIn();
    }

    @Test
    void anInvitedViewerReadsAndDoesNotWrite() {
        Person person = Person.owner(system);
        Api owner = person.logIn();
        Person viewer = person.colleague("VIEWER");
        Api api = viewer.logIn();
        String subscription = subscription(api);

        assertThat(api.get("/api/v2/me").expect(200).text("/account/id"))
                .isEqualTo(owner.get("/api/v2/me").expect(200).text("/account/id"));
        api.get("/api/v2/users").expect(200);
        api.get("/api/v2/usage").expect(200);
        api.post("/api/v2/subscriptions/" + subscription + "/keys", Map.of("name", "no"))
                .expect(403);
        api.post("/api/v2/users", Map.of("email", "x@example.org", "role", "OWNER"))
                .expect(403);
        api.get("/api/admin/accounts").expect(403);
    }

    @Test
    void aForgottenPasswordIsSetAnewByMailAndEndsAllSessions() {
        Person owner = Person.owner(system);
        Api before = owner.logIn();
        owner.nobody()
                .post("/api/v2/password-resets", Map.of("email", owner.email()))
                .expect(202);
        Person renewed = owner.withPassword("a new one, and long enough");

        owner.nobody()
                .post(
                        "/api/v2/password-resets/confirm",
                        Map.of("token", owner.mailedToken("new FlashReport password"), "password", renewed.password()))
                .expect(204);

        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> before.get("/api/v2/me").status() == 401);
        owner.tryToLogIn().expect(401);
        renewed.logIn().get("/api/v2/me").expect(200);
    }

    @Test
    void aSessionThatIsEndedIsRefused() {
        Api api = Person.owner(system).logIn();
        api.get("/api/v2/me").expect(200);

        api.delete("/api/v2/sessions/current").expect(204);

        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> api.get("/api/v2/me").status() == 401);
    }

    @Test
    void whoeverGuessesIsLockedOutForAWhileEvenWithTheRightPassword() {
        Person owner = Person.owner(system);
        Person guesser = owner.withPassword("not the right one");

        var last = guesser.tryToLogIn();
        for (int tries = 1; tries < 30 && last.status() == 401; tries++) last = guesser.tryToLogIn();

        last.expect(429);
        assertThat(last.text("/type")).endsWith("/too-many-attempts");
        assertThat(last.header("Retry-After")).isNotEmpty();
        owner.tryToLogIn().expect(429);
        Person.owner(system).logIn();
    }

    @Test
    void aWriteOfAForeignPageIsRefused() {
        Api api = Person.owner(system).logIn();

        var answer = api.send(api.request("/api/v2/users")
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\":\"x@example.org\",\"role\":\"OWNER\"}")));

        answer.expect(403);
        assertThat(answer.text("/type")).endsWith("/foreign-origin");
    }

    static String createKey(Api api, String name) {
        return api.post("/api/v2/subscriptions/" + subscription(api) + "/keys", Map.of("name", name))
                .expect(201)
                .text("/key");
    }

    private static String subscription(Api api) {
        return api.get("/api/v2/subscriptions").expect(200).text("/0/id");
    }
}
