package io.flashreport.engine.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.host.CheckOutcome.Checked;
import io.flashreport.engine.host.RenderOutcome.RenderFailed;
import io.flashreport.engine.host.RenderOutcome.Rendered;
import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine.Finding;
import io.flashreport.engine.protocol.FromEngine.Origin;
import io.flashreport.engine.protocol.FromEngine.Parameter;
import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.engine.protocol.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever an engine says of a template, the host passes on what is bounded and makes sense, or names a crash. */
@Timeout(60)
class EngineCheckTest {
    private static final byte[] PACKAGE = "package, ".getBytes(UTF_8);

    private static PoolHarness harness;

    @BeforeAll
    static void openPool() throws IOException {
        harness = PoolHarness.open(1, 1_000);
    }

    @AfterEach
    void theNextJobIsRendered() throws InterruptedException {
        assertThat(harness.render("copy the data", new byte[10])).isInstanceOf(Rendered.class);
    }

    @AfterAll
    static void closePool() throws IOException {
        harness.close();
    }

    @Test
    void theEngineGetsPackageAndSampleAndItsFindingsComeBackAsPlainLines() throws Exception {
        var outcome = harness.check("send the package and the sample back", PACKAGE, "sample".getBytes(UTF_8));

        assertThat(harness.document()).asString(UTF_8).isEqualTo("package, sample");
        assertThat(outcome)
                .isEqualTo(new Checked(
                        "main.jrxml",
                        Origin.VERSION_6,
                        Verdict.INERT,
                        List.of(new Finding(Severity.NOTE, FindingKind.FONT, "main.jrxml", 3, 5, "changed a little")),
                        List.of(new Parameter("from", "java.util.Date", "the first day")),
                        harness.document().length));
    }

    @Test
    void aRefusedTemplateHasNoPackage() throws Exception {
        assertThat(harness.check("refuse", PACKAGE, null)).isInstanceOfSatisfying(Checked.class, checked -> {
            assertThat(checked.refused()).isTrue();
            assertThat(checked.packageBytes()).isZero();
        });
    }

    @Test
    void endlessFindingsAreACrash() throws Exception {
        assertThat(failureOf("find without end")).isEqualTo(RenderFailure.ENGINE_CRASHED);
    }

    @Test
    void anErrorBehindMoreFindingsThanAreKeptStillRefuses() throws Exception {
        assertThat(harness.check("find much, an error at last", PACKAGE, null))
                .isInstanceOfSatisfying(Checked.class, checked -> {
                    assertThat(checked.findings()).hasSize(FindingIntake.MAX_FINDINGS);
                    assertThat(checked.refused()).isTrue();
                });
    }

    @Test
    void endlessParametersAreACrash() throws Exception {
        assertThat(failureOf("declare without end")).isEqualTo(RenderFailure.ENGINE_CRASHED);
    }

    @Test
    void beingDoneWithNeitherPackageNorErrorIsACrash() throws Exception {
        assertThat(failureOf("finish without a package")).isEqualTo(RenderFailure.ENGINE_CRASHED);
    }

    @Test
    void aPackageInSpiteOfAnErrorIsACrash() throws Exception {
        assertThat(failureOf("send a package in spite of an error")).isEqualTo(RenderFailure.ENGINE_CRASHED);
    }

    @Test
    void aCheckThatEndsAsARenderIsACrash() throws Exception {
        assertThat(failureOf("finish as a render")).isEqualTo(RenderFailure.ENGINE_CRASHED);
    }

    @Test
    void aRenderThatEndsAsACheckIsACrash() throws Exception {
        assertThat(harness.render("finish as a check", new byte[10]))
                .isInstanceOfSatisfying(
                        RenderFailed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(RenderFailure.ENGINE_CRASHED));
    }

    @Test
    void askingForASampleThatThereIsNotIsACrash() throws Exception {
        assertThat(failureOf("ask for the sample")).isEqualTo(RenderFailure.ENGINE_CRASHED);
    }

    @Test
    void askingForAPackageThatThereIsNotIsACrash() throws Exception {
        var job =
                harness.job("ask for a package", 1, Duration.ofSeconds(5), () -> new ByteArrayInputStream(new byte[1]));

        assertThat(harness.render(job))
                .isInstanceOfSatisfying(
                        RenderFailed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(RenderFailure.ENGINE_CRASHED));
    }

    @Test
    void anEndlessPackageStopsAtTheOutputLimit() throws Exception {
        assertThat(failureOf("send an endless package")).isEqualTo(RenderFailure.OUTPUT_LIMIT);
        assertThat(harness.document()).hasSizeLessThanOrEqualTo((int) PoolHarness.MAX_DOCUMENT_BYTES);
    }

    private static RenderFailure failureOf(String behaviour) throws InterruptedException {
        CheckOutcome outcome = harness.check(behaviour, PACKAGE, null);
        assertThat(outcome).isInstanceOf(RenderFailed.class);
        return ((RenderFailed) outcome).failure();
    }
}
