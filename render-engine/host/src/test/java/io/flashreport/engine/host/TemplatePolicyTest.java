package io.flashreport.engine.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.host.RenderOutcome.RenderFailed;
import io.flashreport.engine.host.RenderOutcome.Rendered;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.engine.sandbox.SandboxState;
import io.flashreport.engine.sandbox.TemplatePolicy;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TemplatePolicyTest {
    private static final SandboxState ON = new SandboxState(true, "bubblewrap", List.of());

    @Test
    void withoutASandboxAContainedTemplateIsNotTried() throws Exception {
        try (var pool = PoolHarness.under(TemplatePolicy.AUTO)) {
            var outcome = pool.render(PoolHarness.job(Verdict.CONTAINED));

            assertThat(outcome).isInstanceOfSatisfying(RenderFailed.class, failed -> {
                assertThat(failed.failure()).isEqualTo(RenderFailure.POLICY);
                assertThat(failed.message()).contains("only run in a sandbox", "docs/security.md");
            });
            assertThat(pool.document()).isEmpty();
        }
    }

    @Test
    void withoutASandboxInertTemplatesAreRendered() throws Exception {
        assertThat(renderUnder(TemplatePolicy.AUTO, Verdict.INERT)).isInstanceOf(Rendered.class);
    }

    @Test
    void whoeverKnowsAllWhoUploadMayAllowContainedOnes() throws Exception {
        assertThat(renderUnder(TemplatePolicy.CONTAINED_TOO, Verdict.CONTAINED)).isInstanceOf(Rendered.class);
    }

    @Test
    void inASandboxContainedTemplatesRunUnlessTheOperatorWantsInertOnesOnly() {
        assertThat(TemplatePolicy.AUTO.objection(ON)).isEmpty();
        assertThat(TemplatePolicy.CONTAINED_TOO.objection(ON)).isEmpty();
        assertThat(TemplatePolicy.INERT_ONLY.objection(ON))
                .hasValueSatisfying(words -> assertThat(words).contains("only inert ones"));
    }

    private static RenderOutcome renderUnder(TemplatePolicy policy, Verdict verdict)
            throws IOException, InterruptedException {
        try (var pool = PoolHarness.under(policy)) {
            return pool.render(PoolHarness.job(verdict));
        }
    }
}
