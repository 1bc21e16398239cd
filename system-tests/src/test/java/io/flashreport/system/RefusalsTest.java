package io.flashreport.system;

import static io.flashreport.system.Creation.creation;
import static io.flashreport.system.Creation.gzip;
import static io.flashreport.system.Creation.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.system.Refusal.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the public address refuses, in the shape of v1 and in that of v2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
    /** Good in form and checksum; from the examples of the wiring page. */
    private static final String UNKNOWN_KEY = "fr_08umpsRGMi9hXbwR6pXWz2Ckob60Dw1eE";

    private final RunningSystem system = RunningSystem.get();
    private final Operator operator = new Operator(system);
    private final Api nobody = Api.withoutCredentials(system.url());
    private final Api roomy = Api.withKey(system.url(), system.apiKey());
    private final Api small = tenant(Operator.Limits.ofPayload(RefusedData.LIMIT));
    private final Api used = tenant(Operator.Limits.ofReports(1));
    private final UUID report = UUID.fromString(create(used).text("/id"));

    Stream<Arguments> refusals() {
        return Stream.of(credentials(), new RefusedData(roomy, small).refusals(), others())
                .flatMap(List::stream)
                .flatMap(refusal -> Stream.of(Version.values()).map(version -> Arguments.of(refusal, version)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("refusals")
    void isRefused(Refusal refusal, Version version) {
        HttpRequest.Builder request = refusal.request().apply(version);

        var answer = nobody.send(request);

        refusal.assertIsAnswer(answer, version, request.build().uri().getPath());
        assertThat(answer.body()).doesNotContain("root:", "Exception");
    }

    private List<Refusal> credentials() {
        return List.of(
                refusedKey("no credentials", version -> nobody.request(version.creation())),
                refusedKey("credentials that are no Base64", authorization("Basic %%%")),
                refusedKey("a scheme that does not exist", authorization("Magic abc")),
                refusedKey("a malformed key", authorization(Api.basic("no-key-of-ours"))),
                refusedKey("a key with a typing error", authorization(Api.basic(UNKNOWN_KEY.substring(0, 35) + "F"))),
                refusedKey("an unknown key", authorization(Api.basic(UNKNOWN_KEY))),
                refusedKey("a session that does not exist", authorization("Bearer fs_" + UNKNOWN_KEY.substring(3))),
                refusedKey("a revoked key", authorization(Api.basic(revokedKey()))),
                refusedKey("a rotated key after its overlap", authorization(Api.basic(rotatedKey()))),
                refusedKey("a key of a subscription that is over", authorization(Api.basic(keyOfThePast()))),
                refusedKey("a key as the password", authorization(asPassword(system.apiKey()))));
    }

    private List<Refusal> others() {
        return List.of(
                new Refusal(
                        "the plan's reports used up",
                        429,
                        "monthly-limit",
                        "",
                        version -> creation(used, version, "application/json", text("[]"))),
                new Refusal(
                        "another account's report",
                        404,
                        "not-found",
                        "",
                        version -> roomy.request(version.report(report))),
                new Refusal(
                        "an unknown report",
                        404,
                        "not-found",
                        "",
                        version -> roomy.request(version.report(UUID.randomUUID()))),
                new Refusal("an unknown path", 404, "not-found", "", version -> roomy.request(version.nowhere())),
                new Refusal(
                        "an unknown method",
                        405,
                        "method-not-allowed",
                        "",
                        version -> roomy.request(version.creation()).DELETE()),
                new Refusal(
                        "a write of a foreign page",
                        403,
                        "foreign-origin",
                        "",
                        version -> creation(roomy, version, "application/json", text("[]"))
                                .header("Origin", "https://elsewhere.example")));
    }

    @ParameterizedTest
    @EnumSource
    void theRateLimitIsRefusedWithItsNameAndItsHeaders(Version version) {
        Api slow = tenant(Operator.Limits.ofRequests(1));
        var answer = slow.get(version.report(UUID.randomUUID()));
        assertThat(answer.header("RateLimit-Policy")).isNotEmpty();
        assertThat(answer.header("RateLimit")).isNotEmpty();

        String path = version.report(UUID.randomUUID());
        for (int i = 0; i < 50 && answer.status() == 404; i++) answer = slow.get(path);

        new Refusal("the rate limit", 429, "rate-limit", "per second", _ -> nobody.request(path))
                .assertIsAnswer(answer, version, path);
    }

    @ParameterizedTest
    @EnumSource
    void aMethodThatIsNotAllowedIsAnsweredWithThoseThatAre(Version version) {
        var answer = roomy.delete(version.creation());

        assertThat(answer.expect(405).header("Allow")).contains("POST");
    }

    @ParameterizedTest
    @EnumSource
    void compressedDataAreTaken(Version version) {
        byte[] data = "[{\"a\":1}]".getBytes(StandardCharsets.US_ASCII);

        nobody.send(creation(roomy, version, "application/json", BodyPublishers.ofByteArray(gzip(data)))
                        .header("Content-Encoding", "gzip"))
                .expect(201);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasMadeBeforeTheSubscriptionEndedIsStillRead(Version version) {
        Tenant tenant = operator.tenant(operator.plan(Operator.Limits.ROOMY));
        Api api = Api.withKey(system.url(), tenant.key());
        UUID made = UUID.fromString(create(api).text("/id"));

        end(tenant);

        api.get(version.report(made)).expect(200);
    }

    private static Refusal refusedKey(String name, Function<Version, HttpRequest.Builder> request) {
        return new Refusal(
                name,
                401,
                "bad-credentials",
                "",
                version -> request.apply(version)
                        .header("Content-Type", "application/json")
                        .POST(text("[]")));
    }

    private static Api.Answer create(Api api) {
        return api.send(creation(api, Version.V2, "application/json", text("[]")))
                .expect(201);
    }

    private Function<Version, HttpRequest.Builder> authorization(String header) {
        return version -> nobody.request(version.creation()).header("Authorization", header);
    }

    private Api tenant(Operator.Limits limits) {
        return Api.withKey(system.url(), operator.tenant(operator.plan(limits)).key());
    }

    private String keyOfThePast() {
        Tenant tenant = operator.tenant(operator.plan(Operator.Limits.ROOMY));
        end(tenant);
        return tenant.key();
    }

    /** Has the subscription end now. */
    private void end(Tenant tenant) {
        operator.change(
                tenant, Map.of("validUntil", Instant.now().plusMillis(200).toString()));
        Api api = Api.withKey(system.url(), tenant.key());
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> api.send(creation(api, Version.V2, "application/json", text("[]")))
                                .status()
                        == 401);
    }

    private String revokedKey() {
        Api owner = Person.owner(system).logIn();
        var key = newKey(owner);
        owner.delete("/api/v2/keys/" + key.text("/id")).expect(204);
        return key.text("/key");
    }

    private String rotatedKey() {
        Api owner = Person.owner(system).logIn();
        var key = newKey(owner);
        owner.post("/api/v2/keys/" + key.text("/id") + "/rotate", Map.of("overlapSeconds", 0))
                .expect(201);
        return key.text("/key");
    }

    private static Api.Answer newKey(Api owner) {
        String subscription = owner.get("/api/v2/subscriptions").expect(200).text("/0/id");
        return owner.post("/api/v2/subscriptions/" + subscription + "/keys", Map.of("name", "test"))
                .expect(201);
    }

    private static String asPassword(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((":" + key).getBytes(StandardCharsets.UTF_8));
    }
}
