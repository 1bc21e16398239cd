package io.flashreport.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Who may do everything; makes what other tests need. */
final class Operator {
    private final Api api;

    Operator(RunningSystem system) {
        api = Api.loggedIn(
                system.url(), system.demo("FLASHREPORT_OPERATOR_EMAIL"), system.demo("FLASHREPORT_OPERATOR_PASSWORD"));
    }

    /** What a plan allows; the rest is the same for all plans of tests. */
    record Limits(int reportsPerMonth, long maxPayloadBytes, int requestsPerSecond) {
        /** More than any test needs. */
        static final Limits ROOMY = new Limits(10_000_000, 100L * 1024 * 1024, 100_000);

        static Limits ofReports(int reportsPerMonth) {
            return new Limits(reportsPerMonth, ROOMY.maxPayloadBytes, ROOMY.requestsPerSecond);
        }

        static Limits ofPayload(long maxPayloadBytes) {
            return new Limits(ROOMY.reportsPerMonth, maxPayloadBytes, ROOMY.requestsPerSecond);
        }

        static Limits ofRequests(int requestsPerSecond) {
            return new Limits(ROOMY.reportsPerMonth, ROOMY.maxPayloadBytes, requestsPerSecond);
        }
    }

    Api api() {
        return api;
    }

    /** Makes a plan and returns its id. */
    String plan(Limits limits) {
        String id = "test-" + UUID.randomUUID();
        api.post(
                        "/api/admin/plans",
                        Map.of(
                                "id",
                                id,
                                "name",
                                "Test",
                                "reportsPerMonth",
                                limits.reportsPerMonth,
                                "maxPayloadBytes",
                                limits.maxPayloadBytes,
                                "requestsPerSecond",
                                limits.requestsPerSecond,
                                "concurrentReports",
                                100,
                                "retentionDays",
                                7,
                                "eurosPerMonth",
                                0))
                .expect(201);
        return id;
    }

    Tenant tenant(Limits limits) {
        return tenant(plan(limits));
    }

    /** Makes an account that is good for 30 days, with a key. */
    Tenant tenant(String plan) {
        var account = api.post(
                        "/api/admin/accounts",
                        Map.of(
                                "name",
                                "Test " + UUID.randomUUID(),
                                "plan",
                                plan,
                                "validUntil",
                                Instant.now().plus(Duration.ofDays(30)).toString()))
                .expect(201);
        String subscription = account.text("/subscriptions/0/id");
        var key = api.post("/api/admin/subscriptions/" + subscription + "/keys", Map.of("name", "test"))
                .expect(201);
        return new Tenant(account.text("/id"), subscription, key.text("/id"), key.text("/key"));
    }

    void change(Tenant tenant, Map<String, ?> subscription) {
        api.send("PATCH", "/api/admin/subscriptions/" + tenant.subscriptionId(), subscription)
                .expect(200);
    }

    /** What a reconciliation found: {@code checked}, {@code drift}, {@code zeroDrift}. */
    JsonNode reconcile() {
        return api.post("/api/admin/reconciliation", Map.of()).expect(200).json();
    }
}
