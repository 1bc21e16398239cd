package io.flashreport.engine.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.host.RenderOutcome.RenderFailed;
import io.flashreport.engine.host.RenderOutcome.Rendered;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EnginePoolTest {
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
    void theDataReachesTheEngineAndTheDocumentComesBack() throws Exception {
        var data = new byte[3_000_000];
        new Random(1).nextBytes(data);

        var outcome = harness.render("copy the data", data);

        assertThat(outcome).isInstanceOfSatisfying(Rendered.class, rendered -> {
            assertThat(rendered.documentBytes()).isEqualTo(data.length);
            assertThat(rendered.phases())
                    .singleElement()
                    .satisfies(phase -> assertThat(phase.name()).isEqualTo("fill"));
        });
        assertThat(harness.document()).isEqualTo(data);
    }

    @Test
    void theDataCanBeReadTwice() throws Exception {
        var outcome = harness.render("copy the data twice", "once more ".getBytes(UTF_8));

        assertThat(outcome).isInstanceOf(Rendered.class);
        assertThat(harness.document()).asString(UTF_8).isEqualTo("once more once more ");
    }

    @Test
    void anEngineServesManyJobs() throws Exception {
        harness.render("tell about yourself", new byte[0]);
        String first = harness.document(0);
        harness.render("tell about yourself", new byte[0]);

        assertThat(harness.document(0)).isEqualTo(first);
    }

    @Test
    void anEngineSeesNothingOfTheHostsEnvironment() throws Exception {
        harness.render("tell about yourself", new byte[0]);

        assertThat(harness.document(1)).isIn("[HOME, LANG]", "[LANG, HOME]");
    }

    @Test
    void anEngineHasAFolderOfItsOwnForTemporaryFiles() throws Exception {
        harness.render("tell about yourself", new byte[0]);

        assertThat(harness.document(2))
                .startsWith(harness.scratch().folder() + "/engine-")
                .startsWith(harness.document(3));
    }

    @Test
    void aFailureThatTheEngineReportsIsPassedOnInOneLine() throws Exception {
        var outcome = harness.render("refuse the data", new byte[100]);

        assertThat(outcome).isEqualTo(new RenderFailed(RenderFailure.MALFORMED_DATA, "line 3, column 4: no"));
    }

    @Test
    void logLinesAreCutInNumber() throws Exception {
        harness.render("log much, then finish", new byte[0]);

        assertThat(harness.log()).hasSize(LogIntake.MAX_LINES + 1);
    }

    @Test
    void logLinesAreCutInLengthAndCannotForgeOtherLines() throws Exception {
        harness.render("log control characters", new byte[0]);

        assertThat(harness.log())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("a  b [31mc x")
                        .hasSize(LogIntake.MAX_LINE_CHARS)
                        .endsWith("x…"));
    }

    @Test
    void dataThatCannotBeReadIsNotTheEnginesFault() throws Exception {
        var outcome = harness.render(harness.job("copy the data", 10, Duration.ofSeconds(30), () -> {
            throw new IOException("gone");
        }));

        assertThat(failure(outcome)).isEqualTo(RenderFailure.DATA_UNAVAILABLE);
    }

    @Test
    void dataShorterThanAnnouncedIsNotPassedOffAsWhole() throws Exception {
        var outcome = harness.render(harness.job(
                "copy the data", 10, Duration.ofSeconds(30), () -> new java.io.ByteArrayInputStream(new byte[9])));

        assertThat(failure(outcome)).isEqualTo(RenderFailure.DATA_UNAVAILABLE);
    }

    @Test
    void aSinkThatFailsIsNotTheEnginesFault() throws Exception {
        var fullDisk = new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new IOException("no space left");
            }
        };

        var outcome = harness.render(harness.job("copy the data", new byte[10]), fullDisk);

        assertThat(failure(outcome)).isEqualTo(RenderFailure.INTERNAL);
    }

    @Test
    void anEngineIsReplacedAfterItsNumberOfJobs() throws Exception {
        try (var own = PoolHarness.open(1, 2)) {
            own.render("tell about yourself", new byte[0]);
            String first = own.document(0);
            own.render("tell about yourself", new byte[0]);
            assertThat(own.document(0)).isEqualTo(first);

            own.render("tell about yourself", new byte[0]);

            assertThat(own.document(0)).isNotEqualTo(first);
        }
    }

    @Test
    void jobsRunSideBySideInAPoolOfTwo() throws Exception {
        try (var own = PoolHarness.open(2, 1_000)) {
            own.awaitWarm(2);
            var silent = CompletableFuture.supplyAsync(() -> own.renderQuietly("be silent", Duration.ofSeconds(4)));

            var outcome = own.render("copy the data", new byte[10]);

            assertThat(outcome).isInstanceOf(Rendered.class);
            assertThat(silent).isNotDone();
            assertThat(failure(silent.get())).isEqualTo(RenderFailure.TIME_LIMIT);
        }
    }

    @Test
    void closingAPoolLeavesNoProcessAndNoFile() throws IOException, ExecutionException, InterruptedException {
        var own = PoolHarness.open(2, 1_000);
        own.awaitWarm(2);
        var silent = CompletableFuture.supplyAsync(() -> own.renderQuietly("be silent", Duration.ofMinutes(5)));
        own.awaitBusy(1);

        own.close();

        assertThat(failure(silent.get())).isEqualTo(RenderFailure.POOL_CLOSED);
        assertThat(own.enginesAlive()).isEmpty();
        assertThat(own.scratch().folder()).doesNotExist();
    }

    private static RenderFailure failure(RenderOutcome outcome) {
        assertThat(outcome).isInstanceOf(RenderFailed.class);
        return ((RenderFailed) outcome).failure();
    }
}
