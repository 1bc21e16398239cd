package io.flashreport.engine.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.host.RenderOutcome.RenderFailed;
import io.flashreport.engine.host.RenderOutcome.Rendered;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineLayoutTest {
    private static PoolHarness harness;

    @BeforeAll
    static void openPool() throws IOException {
        harness = PoolHarness.open(1, 1_000);
    }

    @AfterAll
    static void closePool() throws IOException {
        harness.close();
    }

    @Test
    void theEngineGetsTheDataAndSendsTheLayout() throws Exception {
        assertThat(harness.layout("copy the data", "{}".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Rendered.class,
                        rendered -> assertThat(rendered.documentBytes()).isEqualTo(2));
        assertThat(harness.document()).asString(UTF_8).isEqualTo("{}");
    }

    @Test
    void aLayoutIsWorkWithoutATemplate() throws Exception {
        String unowned = harness.pidOf(null);

        harness.layout("copy the data", "{}".getBytes(UTF_8));

        assertThat(harness.pidOf(null)).isEqualTo(unowned);
    }

    @Test
    void beingDoneWithoutALayoutIsACrash() throws Exception {
        assertThat(failureOf("finish without a layout")).isEqualTo(RenderFailure.ENGINE_CRASHED);
    }

    @Test
    void aLayoutThatEndsAsACheckIsACrash() throws Exception {
        assertThat(failureOf("finish as a check")).isEqualTo(RenderFailure.ENGINE_CRASHED);
    }

    private static RenderFailure failureOf(String behaviour) throws InterruptedException {
        RenderOutcome outcome = harness.layout(behaviour, "{}".getBytes(UTF_8));
        assertThat(outcome).isInstanceOf(RenderFailed.class);
        return ((RenderFailed) outcome).failure();
    }
}
