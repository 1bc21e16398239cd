package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** {@code ./flashreport admin delete-account}, through all services. */
class DeletedAccountTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] LOGO = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final RunningSystem system = RunningSystem.get();

    @Test
    void nothingOfADeletedAccountIsLeftAndOthersKeepEverything() {
        var owner = Person.owner(system);
        Api person = owner.logIn();
        String account = person.get("/api/v2/me").expect(200).text("/account/id");
        String key = AccountsTest.createKey(person, "test");
        var templates = new Templates(Api.withKey(system.url(), key), new ReportClient(system.url(), key));
        templates.upload("greeting", Templates.saying("Good morning")).expect(201);
        putLogo(person).expect(200);
        String large = "[{\"text\":\"" + "x".repeat(100_000) + "\"}]";
        for (String data : List.of("[{\"a\":1}]", large)) {
            templates.client().awaitDocument(templates.client().create(data), PATIENCE);
        }
        templates.document("template=greeting", "[]");
        var other = new ReportClient(system);
        UUID kept = other.create("[{\"kept\":1}]");
        byte[] document = other.awaitDocument(kept, PATIENCE);
        assertThat(system.objectsOf(account)).hasSizeGreaterThan(9);

        assertThatThrownBy(() -> system.flashreport("admin", "delete-account", account))
                .hasMessageContaining("Nothing was deleted");
        person.get("/api/v2/me").expect(200);
        String said = system.flashreport("admin", "delete-account", "--yes", account);

        assertThat(said)
                .containsPattern("account: users +0\n")
                .containsPattern("reports: reports +0\n")
                .containsPattern("templates: versions +0\n")
                .containsPattern("objects in the storage: theme +0\n")
                .contains("Nothing of account " + account + " is left.");
        assertThat(system.objectsOf(account)).isEmpty();
        templates.create("", "[]").expect(401);
        owner.tryToLogIn().expect(401);
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> person.get("/api/v2/me").status() == 401);
        assertThat(other.awaitDocument(kept, PATIENCE)).isEqualTo(document);
        assertThat(new Operator(system).reconcile().at("/zeroDrift").asBoolean())
                .isTrue();
    }

    private static Api.Answer putLogo(Api person) {
        Api.Answer put =
                person.send(person.request("/api/v2/theme/logos/company").PUT(BodyPublishers.ofByteArray(LOGO)));
        person.send("PUT", "/api/v2/theme", Map.of("logo", "company")).expect(200);
        return put;
    }
}
