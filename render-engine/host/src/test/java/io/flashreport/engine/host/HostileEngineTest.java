package io.flashreport.engine.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.host.RenderOutcome.RenderFailed;
import io.flashreport.engine.host.RenderOutcome.Rendered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever an engine does, the job ends with the reason named and the next job finds an engine that works. */
@Timeout(60)
class HostileEngineTest {
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
    void aSilentEngineIsKilledAtTheTimeLimit() throws Exception {
        assertThat(failureOf("be silent")).isEqualTo(RenderFailure.TIME_LIMIT);
    }

    @Test
    void anEngineThatComputesOnManyThreadsIsKilledAtTheLimitOfProcessorTime() throws Exception {
        long before = harness.state().killed(RenderFailure.CPU_LIMIT);

        var outcome = harness.render(harness.job("compute without end", Duration.ofSeconds(1)));

        assertThat(outcome)
                .isEqualTo(new RenderFailed(
                        RenderFailure.CPU_LIMIT, "Rendering needed more processor time than the 1 s allowed."));
        assertThat(harness.state().killed(RenderFailure.CPU_LIMIT)).isEqualTo(before + 1);
    }

    @Test
    void processorTimeOfEarlierJobsDoesNotCount() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(harness.render(harness.job("compute for 300 ms", Duration.ofMillis(800))))
                    .isInstanceOf(Rendered.class);
        }
    }

    @Test
    void moreRecordsThanAllowedAreRefused() throws Exception {
        assertThat(harness.render(harness.job("read 1000 records", 1_000))).isInstanceOf(Rendered.class);
        assertThat(harness.render(harness.job("read 1000 records", 999)))
                .isEqualTo(new RenderFailed(RenderFailure.RECORD_LIMIT, "The data has 1000 records, 999 are allowed."));
    }

    @Test
    void whatAnEngineStartedIsKilledWithIt() throws Exception {
        assertThat(failureOf("start a child and be silent")).isEqualTo(RenderFailure.TIME_LIMIT);

        var child = ProcessHandle.of(Long.parseLong(harness.log().getFirst()));
        PoolHarness.await(() -> child.isEmpty() || !child.get().isAlive());
    }

    @Test
    void anEngineOutOfMemoryIsNamedSo() throws Exception {
        assertThat(failureOf("use up the memory")).isEqualTo(RenderFailure.MEMORY_LIMIT);
    }

    @Test
    void anEngineThatEndsIsACrash() throws Exception {
        assertThat(failureOf("crash")).isEqualTo(RenderFailure.ENGINE_CRASHED);
    }

    @Test
    void textAmongTheFramesIsACrash() throws Exception {
        assertThat(failureOf("print to standard output")).isEqualTo(RenderFailure.ENGINE_CRASHED);
    }

    @Test
    void anEndlessDocumentStopsAtTheOutputLimit() throws Exception {
        assertThat(failureOf("flood with document")).isEqualTo(RenderFailure.OUTPUT_LIMIT);
        assertThat(harness.document()).hasSizeLessThanOrEqualTo((int) PoolHarness.MAX_DOCUMENT_BYTES);
    }

    @Test
    void anEndlessLogIsACrash() throws Exception {
        assertThat(failureOf("flood with log")).isEqualTo(RenderFailure.ENGINE_CRASHED);
        assertThat(harness.log()).hasSize(LogIntake.MAX_LINES + 1);
    }

    @Test
    void askingForTheDataWithoutEndIsACrash() throws Exception {
        assertThat(failureOf("ask for the data again and again")).isEqualTo(RenderFailure.ENGINE_CRASHED);
    }

    @Test
    void beingDoneWithoutADocumentIsACrash() throws Exception {
        assertThat(failureOf("finish without a document")).isEqualTo(RenderFailure.ENGINE_CRASHED);
    }

    @Test
    void morePagesThanAllowedAreRefused() throws Exception {
        assertThat(failureOf("claim a million pages")).isEqualTo(RenderFailure.PAGE_LIMIT);
    }

    @Test
    void anAnswerBeforeTheDataWasReadCountsButTheEngineGoes() throws Exception {
        long startedBefore = harness.state().started();

        assertThat(failureOf("refuse the data unread")).isEqualTo(RenderFailure.MALFORMED_DATA);

        PoolHarness.await(() -> harness.state().started() > startedBefore);
    }

    @Test
    void talkAfterTheEndOfAJobDoesNotReachTheNextOne() throws Exception {
        assertThat(harness.render("finish and go on talking", new byte[0])).isInstanceOf(Rendered.class);
    }

    @Test
    void anEngineThatNeverGetsReadyIsGivenUp() throws Exception {
        var settings = new PoolSettings("mute", 1, 10, Duration.ofMillis(500));
        try (var mute = PoolHarness.open(settings, PoolHarness.launch("-Dtest.engine.mute=true"))) {
            var outcome = mute.render("copy the data", new byte[1]);

            assertThat(outcome)
                    .isEqualTo(
                            new RenderFailed(RenderFailure.NO_ENGINE, "No rendering engine was ready within 500 ms."));
            assertThat(mute.state().serving()).isFalse();
        }
    }

    @Test
    void aPoolWhoseJavaIsMissingSaysThatItDoesNotServe() throws Exception {
        var launch = new EngineLaunch(Path.of("/nowhere/java"), List.of(Path.of("a.jar")), "Main", List.of(), null);
        try (var broken = PoolHarness.open(new PoolSettings("broken", 1, 10, Duration.ofMillis(300)), launch)) {
            assertThat(broken.render("copy the data", new byte[1])).isInstanceOf(RenderFailed.class);
            assertThat(broken.state().serving()).isFalse();
        }
    }

    private static RenderFailure failureOf(String behaviour) throws InterruptedException {
        // More than a pipe takes, so that an engine that does not read blocks the feed.
        var data = new byte[1_000_000];
        var job = harness.job(behaviour, data.length, Duration.ofSeconds(3), () -> new ByteArrayInputStream(data));
        var outcome = harness.render(job);
        assertThat(outcome).isInstanceOf(RenderFailed.class);
        return ((RenderFailed) outcome).failure();
    }
}
