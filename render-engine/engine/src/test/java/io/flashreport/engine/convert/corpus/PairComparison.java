package io.flashreport.engine.convert.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.convert.corpus.PairResult.Progress;
import io.flashreport.engine.convert.corpus.PairResult.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Compares converted templates with the ones that the library's makers wrote for version 7: docs/conversion.md.
 *
 * <p>{@code -Dcorpus.6=} and {@code -Dcorpus.7=} name checked-out copies of {@code Jaspersoft/jasperreports}, tags
 * 6.21.5 and 7.0.6; {@code -Dcorpus.only=} compares templates alone that have this text in their path;
 * {@code -Dcorpus.report=} names the Markdown file that is written, {@code target/conversion.md} without it.
 */
class PairComparison {
    private static final long LONGEST_PAIR_SECONDS = 120;
    private static final double LEAST_SHARE = 0.98;

    private final Path six = folder("corpus.6");
    private final Path seven = folder("corpus.7");
    private final String only = System.getProperty("corpus.only", "");

    @Test
    void convertedTemplatesGiveThePagesOfVersion7() throws Exception {
        var results = new ArrayList<PairResult>();
        var leftOut = new ArrayList<TemplatePair>();
        var run = new PairRun(six, seven, SampleDatabase.open(six).orElse(null));
        for (TemplatePair pair : TemplatePairs.find(six, seven)) {
            if (!pair.name().contains(only)) continue;
            if (pair.leftOut() == null) results.add(within(run, pair));
            else leftOut.add(pair);
        }

        var report = new ComparisonReport(results, leftOut);
        write(report.markdown());

        assertThat(report.loadedShare()).isGreaterThanOrEqualTo(LEAST_SHARE);
        assertThat(report.sameShare()).isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    private static PairResult within(PairRun run, TemplatePair pair) throws InterruptedException {
        var task = new FutureTask<>(() -> run.run(pair));
        Thread.ofPlatform().daemon().name(pair.name()).start(task);
        try {
            return task.get(LONGEST_PAIR_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return stopped(pair, "took longer than " + LONGEST_PAIR_SECONDS + " s");
        } catch (ExecutionException e) {
            return stopped(pair, Objects.toString(e.getCause()));
        }
    }

    private static PairResult stopped(TemplatePair pair, String problem) {
        return new PairResult(pair, new Progress(Step.NONE, problem), new Progress(Step.NONE, problem), null, null);
    }

    private static void write(List<String> lines) throws IOException {
        Path file = Path.of(System.getProperty("corpus.report", "target/conversion.md"));
        Files.write(file, lines);
        lines.forEach(System.out::println);
    }

    private static Path folder(String property) {
        return Path.of(Objects.requireNonNull(System.getProperty(property), "-D" + property + "= names a folder"))
                .toAbsolutePath();
    }
}
