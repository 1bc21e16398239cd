package io.flashreport.engine.convert.corpus;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.flashreport.engine.convert.corpus.PairResult.Progress;
import io.flashreport.engine.convert.corpus.PairResult.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The figures of a comparison and what failed, in Markdown. */
record ComparisonReport(List<PairResult> results, List<TemplatePair> leftOut) {

    /** Of the templates of version 6, how many convert and load: 0 to 1. */
    double loadedShare() {
        return share(count(result -> result.six().reached(Step.LOADED)), results.size());
    }

    /** Of the pairs where both render, how many give the same pages: 0 to 1. */
    double sameShare() {
        return share(count(PairResult::samePages), count(PairResult::bothRender));
    }

    List<String> markdown() {
        var lines = new ArrayList<String>();
        figures(lines);
        lines.add("");
        list(lines, "Version 6 does not convert", result -> !result.six().reached(Step.CONVERTED), this::sixProblem);
        list(lines, "Converts, but does not load", result -> result.six().step() == Step.CONVERTED, this::sixProblem);
        list(
                lines,
                "Version 7 compiles, the converted one does not",
                result -> result.six().step() == Step.LOADED && result.onlySevenReached(Step.COMPILED),
                this::sixProblem);
        list(
                lines,
                "Version 7 renders, the converted one does not",
                result -> result.six().step() == Step.COMPILED && result.onlySevenReached(Step.RENDERED),
                this::sixProblem);
        list(
                lines,
                "Both render, with different pages",
                result -> result.sameness() instanceof Sameness.Different,
                result -> result.sameness() instanceof Sameness.Different(String how) ? how : "");
        list(
                lines,
                "Neither renders here",
                result -> result.seven() != null
                        && result.six().reached(Step.LOADED)
                        && !result.six().reached(Step.RENDERED)
                        && !result.seven().reached(Step.RENDERED),
                this::sixProblem);
        list(
                lines,
                "Only the converted one renders",
                result -> result.seven() != null
                        && result.six().reached(Step.RENDERED)
                        && !result.seven().reached(Step.RENDERED),
                result -> problem(Objects.requireNonNull(result.seven())));
        list(lines, "Without a counterpart in version 7", result -> result.seven() == null, this::sixProblem);
        return lines;
    }

    private void figures(List<String> lines) {
        long paired = count(result -> result.seven() != null);
        long both = count(PairResult::bothRender);
        lines.add("| What | Number | Share |");
        lines.add("|---|---|---|");
        row(lines, "Templates of version 6", results.size() + leftOut.size(), null);
        Map<String, Long> reasons = leftOut.stream()
                .collect(groupingBy(pair -> Objects.requireNonNull(pair.leftOut()), TreeMap::new, counting()));
        reasons.forEach((reason, number) -> row(lines, "left out, use the " + reason, number, null));
        row(lines, "compared", results.size(), null);
        reached(lines, "convert", Step.CONVERTED);
        reached(lines, "convert and load", Step.LOADED);
        reached(lines, "compile as well", Step.COMPILED);
        row(lines, "have a counterpart of version 7", paired, null);
        long seven = count(result -> result.seven() != null && result.seven().reached(Step.COMPILED));
        row(lines, "the counterpart compiles", seven, share(seven, paired));
        row(lines, "both render", both, share(both, paired));
        row(lines, "same pages", count(PairResult::samePages), sameShare());
        row(lines, "of these by content", count(result -> result.sameness() instanceof Sameness.Content), null);
        row(lines, "of these by pictures", count(result -> result.sameness() instanceof Sameness.Pictures), null);
        for (CorpusData data : CorpusData.values())
            row(
                    lines,
                    "both render, data: " + data.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    count(result -> result.bothRender() && result.data() == data),
                    null);
    }

    private void reached(List<String> lines, String what, Step step) {
        long number = count(result -> result.six().reached(step));
        row(lines, what, number, share(number, results.size()));
    }

    private static void row(List<String> lines, String what, long number, @Nullable Double share) {
        lines.add("| %s | %d | %s |"
                .formatted(what, number, share == null ? "" : String.format(Locale.ROOT, "%.1f %%", share * 100)));
    }

    private void list(
            List<String> lines, String title, Predicate<PairResult> which, Function<PairResult, String> reason) {
        Map<String, List<String>> found = results.stream()
                .filter(which)
                .collect(groupingBy(
                        reason,
                        TreeMap::new,
                        mapping(result -> "`" + result.pair().name() + "`", toList())));
        if (found.isEmpty()) return;
        lines.add("## %s: %d"
                .formatted(title, found.values().stream().mapToInt(List::size).sum()));
        lines.add("");
        found.forEach((why, names) -> lines.add("- " + String.join(", ", names) + ": " + why));
        lines.add("");
    }

    private String sixProblem(PairResult result) {
        return problem(result.six());
    }

    private static String problem(Progress progress) {
        return Objects.requireNonNullElse(progress.problem(), "");
    }

    private long count(Predicate<PairResult> which) {
        return results.stream().filter(which).count();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
