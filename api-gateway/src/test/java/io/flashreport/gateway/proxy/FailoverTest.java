package io.flashreport.gateway.proxy;

import static io.flashreport.gateway.Client.get;
import static io.flashreport.gateway.Client.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FailoverTest {
    private final String key = Keys.valid();

    @Test
    void instancesTakeTurns() {
        try (var first = Upstream.first();
                var second = Upstream.second()) {
            await().until(() -> get("/api/v1/report/x", key).statusCode() == 200
                    && !first.arrived().isEmpty()
                    && !second.arrived().isEmpty());
            first.arrived().clear();
            second.arrived().clear();

            for (int i = 0; i < 10; i++) get("/api/v1/report/x", key);

            assertThat(first.arrived()).hasSize(5);
            assertThat(second.arrived()).hasSize(5);
        }
    }

    @Test
    void anInstanceThatCannotBeReachedIsSkippedWithoutLosingABody() {
        try (var second = Upstream.second()) {
            for (int i = 0; i < 10; i++) {
                assertThat(post("/api/v1/report/new", key, new byte[100_000]).statusCode())
                        .isEqualTo(200);
            }

            assertThat(second.arrived())
                    .hasSize(10)
                    .allSatisfy(request -> assertThat(request.body()).hasSize(100_000));
        }
    }

    @Test
    void anInstanceThatStopsLosesNoRequest() {
        try (var second = Upstream.second()) {
            try (var first = Upstream.first()) {
                await().until(() -> get("/api/v1/report/x", key).statusCode() == 200
                        && !first.arrived().isEmpty());
            }

            for (int i = 0; i < 10; i++) {
                assertThat(get("/api/v1/report/x", key).statusCode()).isEqualTo(200);
            }
            assertThat(second.arrived()).hasSizeGreaterThanOrEqualTo(10);
        }
    }
}
