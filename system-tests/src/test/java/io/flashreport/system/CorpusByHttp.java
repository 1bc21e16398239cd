package io.flashreport.system;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Uploads every template of the library's public repository and has a report made with it: docs/conversion.md.
 *
 * <p>{@code -Dcorpus=} names a checked-out copy of {@code Jaspersoft/jasperreports}; {@code -Dcorpus.only=} takes
 * templates alone that have this text in their path; {@code -Dcorpus.report=} names the Markdown file that is written.
 */
class CorpusByHttp {
    private static final String REASON = "Reason ";
    private static final int AT_ONCE = 2;
    private static final Duration LONGEST_REPORT = Duration.ofMinutes(2);

    private final Path repository = Path.of(
                    Objects.requireNonNull(System.getProperty("corpus"), "-Dcorpus= names a folder"))
            .toAbsolutePath();
    private final String only = System.getProperty("corpus.only", "");
    private final Templates templates = Templates.ofNewAccount(RunningSystem.get());

    private enum End {
        RENDERED,
        FAILED,
        NOT_ACCEPTED,
        REFUSED,
        BROKEN
    }

    /**
     * @param own whether the data is the template's own
     */
    private record Result(CorpusTemplate template, End end, boolean own, String why) {}

    @Test
    void everyUploadIsAnsweredAndEveryReportEnds() throws Exception {
        List<Callable<Result>> tries = CorpusTemplate.find(repository).stream()
                .filter(template -> template.file().toString().contains(only))
                .<Callable<Result>>map(template -> () -> tryOut(template))
                .toList();
        var results = new ArrayList<Result>();
        try (var executor = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Result> result : executor.invokeAll(tries)) results.add(result.get());
        }

        List<String> report = report(results);
        Files.write(Path.of(System.getProperty("corpus.report", "target/corpus-by-http.md")), report);
        report.forEach(System.out::println);

        assertThat(results.stream().filter(result -> result.end() == End.BROKEN))
                .isEmpty();
    }

    private Result tryOut(CorpusTemplate template) {
        try {
            return upload(template);
        } catch (IOException | RuntimeException | AssertionError e) {
            return new Result(template, End.BROKEN, false, String.valueOf(e.getMessage()));
        }
    }

    private Result upload(CorpusTemplate template) throws IOException {
        CorpusTemplate.Data data = template.data();
        String main = Templates.encoded(template.file().getFileName().toString());
        var uploaded = templates.upload(template.name(), "?main=" + main, template.archive());
        if (uploaded.status() == 422) return new Result(template, End.REFUSED, data.own(), firstError(uploaded));
        uploaded.expect(201);
        var created = templates
                .api()
                .send(templates
                        .api()
                        .request("/api/v1/report/new?template=" + Templates.encoded(template.name()))
                        .header("Content-Type", data.type())
                        .POST(BodyPublishers.ofByteArray(data.content())));
        if (created.status() == 400)
            return new Result(template, End.NOT_ACCEPTED, data.own(), created.text("/message"));
        UUID report = UUID.fromString(created.expect(201).body());
        var status = templates.client().awaitEnd(report, LONGEST_REPORT);
        return status.state().equals("GENERATED")
                ? new Result(template, End.RENDERED, data.own(), "")
                : new Result(
                        template,
                        End.FAILED,
                        data.own(),
                        reason(templates.client().log(report)));
    }

    private static String firstError(Api.Answer refused) {
        for (var finding : refused.json().at("/findings"))
            if (finding.at("/severity").asText().equals("ERROR"))
                return finding.at("/kind").asText() + ": "
                        + finding.at("/message").asText();
        return refused.text("/detail");
    }

    private static String reason(String log) {
        List<String> lines = log.strip().lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith(REASON))
                .map(line -> line.substring(REASON.length()).strip())
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? "" : lines.getLast());
    }

    private List<String> report(List<Result> results) {
        var lines = new ArrayList<String>();
        lines.add("| End | Templates | With JSON, XML or CSV of their own |");
        lines.add("|---|---|---|");
        for (End end : End.values())
            lines.add("| %s | %d | %d |"
                    .formatted(
                            end.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            results.stream()
                                    .filter(result -> result.end() == end)
                                    .count(),
                            results.stream()
                                    .filter(result -> result.end() == end && result.own())
                                    .count()));
        for (End end : End.values()) {
            if (end == End.RENDERED) continue;
            var reasons = results.stream()
                    .filter(result -> result.end() == end)
                    .collect(groupingBy(result -> shortened(result.why()), TreeMap::new, counting()));
            if (reasons.isEmpty()) continue;
            lines.add("");
            lines.add("## " + end.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            lines.add("");
            reasons.forEach((reason, number) -> {
                lines.add("- " + number + ": " + reason);
                results.stream()
                        .filter(result ->
                                result.end() == end && shortened(result.why()).equals(reason))
                        .limit(3)
                        .forEach(result -> lines.add("  - `"
                                + repository.relativize(result.template().file()) + "`"));
            });
        }
        return lines;
    }

    private static String shortened(String reason) {
        String line = reason.replaceAll("\\s+", " ")
                .replaceFirst("^EXPRESSION: .*: (?=.* cannot be resolved)", "EXPRESSION: ");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
