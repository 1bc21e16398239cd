package io.flashreport.billing.keys;

import static io.flashreport.billing.Tenant.operator;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Surroundings;
import io.flashreport.billing.Tenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CrossingChangesTest {
    private static final int TIMES = 15;

    @Test
    void changesOfTheSameKeysDoNotWaitForEachOtherInACircle() throws Exception {
        var tenant = Tenant.on("business");
        var keys = IntStream.range(0, 6)
                .mapToObj(n -> tenant.member()
                        .body(Map.of("name", "Key " + n))
                        .post(tenant.path() + "/keys")
                        .jsonPath()
                        .getString("id"))
                .toList();

        var statuses = new ArrayList<Integer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = List.<Future<List<Integer>>>of(
                    callers.submit(() -> repeat(n -> operator()
                            .body(Map.of("validUntil", "2101-01-%02dT00:00:00Z".formatted(n + 2)))
                            .patch(tenant.adminPath())
                            .statusCode())),
                    callers.submit(() -> repeat(n -> operator()
                            .body(Map.of("retentionDays", 60 + n))
                            .patch("/api/admin/plans/business")
                            .statusCode())),
                    callers.submit(() -> repeat(n -> rotate(tenant, keys.get(n % keys.size())))),
                    callers.submit(() -> repeat(n -> rotate(tenant, keys.get((TIMES - n) % keys.size())))),
                    callers.submit(() -> repeat(_ -> use(keys))),
                    callers.submit(() -> repeat(_ -> use(keys.reversed()))));
            for (var call : calls) statuses.addAll(get(call));
        }

        operator().body(Map.of("retentionDays", 90)).patch("/api/admin/plans/business");
        assertThat(statuses).hasSize(6 * TIMES).containsOnly(200, 201, 204);
    }

    private static List<Integer> repeat(IntFunction<Integer> call) {
        return IntStream.range(0, TIMES).mapToObj(call).toList();
    }

    private static List<Integer> get(Future<List<Integer>> call)
            throws InterruptedException, ExecutionException, TimeoutException {
        return call.get(60, TimeUnit.SECONDS);
    }

    private static int rotate(Tenant tenant, String key) {
        return tenant.member()
                .body(Map.of("overlapSeconds", 3600))
                .post("/api/v2/keys/" + key + "/rotate")
                .statusCode();
    }

    private static int use(List<String> keys) {
        var now = Instant.now().toString();
        return Tenant.as(GatewayToken.valid())
                .body(keys.stream()
                        .map(key -> Map.of("keyId", key, "lastUsed", now))
                        .toList())
                .post("/internal/api-keys/uses")
                .statusCode();
    }
}
