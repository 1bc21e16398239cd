package io.flashreport.engine.convert.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.check.TemplateCheck;
import io.flashreport.engine.check.TemplateCheck.Result;
import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine.Finding;
import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.engine.template.TemplatePackage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import org.junit.jupiter.api.Test;

/**
 * What the gate says of the templates of the public corpus: docs/gate.md. {@code -Dcorpus.gate=} names a folder with
 * templates of any version; {@code -Dcorpus.report=} the file that is written, {@code target/gate.md} without it.
 */
class GateFigures {
    /** A template with one of these has something to be mended before the gate is asked. */
    private static final Set<FindingKind> NOT_OF_THE_GATE = Set.of(
            FindingKind.XML,
            FindingKind.STRUCTURE,
            FindingKind.UNAVAILABLE_ELEMENT,
            FindingKind.EXPRESSION,
            FindingKind.QUERY);

    private static final Pattern CLASS = Pattern.compile("[Tt]he class ([\\w.]+)");

    private final TemplateCheck check = new TemplateCheck(DefaultJasperReportsContext.getInstance(), Gate.strict());
    private final Map<End, List<String>> ends = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();

    private enum End {
        INERT,
        CONTAINED,
        REFUSED,
        /** Needs a database, an element that is gone, or classes of a program of its own. */
        NOT_JUDGED
    }

    @Test
    void ordinaryTemplatesAreInert() throws IOException {
        Path folder =
                Path.of(Objects.requireNonNull(System.getProperty("corpus.gate"), "-Dcorpus.gate= names a folder"));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList()) judge(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
        List<String> report = report();
        Files.write(Path.of(System.getProperty("corpus.report", "target/gate.md")), report);
        report.forEach(System.out::println);

        assertThat(share(End.INERT)).isGreaterThanOrEqualTo(0.95);
        assertThat(share(End.REFUSED)).isLessThanOrEqualTo(0.01);
    }

    private void judge(String name, byte[] template) throws IOException {
        var zip = new ByteArrayOutputStream();
        TemplatePackage.of("main.jrxml", Map.of("main.jrxml", template)).write(zip);
        Result result = check.check(new ByteArrayInputStream(zip.toByteArray()), null, null);
        End end = end(result);
        ends.computeIfAbsent(end, key -> new ArrayList<>()).add(name);
        for (Finding finding : result.findings())
            if (finding.kind() == FindingKind.POLICY) reasons.merge(reason(finding), 1, Integer::sum);
    }

    private static End end(Result result) {
        boolean broken = result.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .anyMatch(finding -> NOT_OF_THE_GATE.contains(finding.kind()) || namesClassOfItsProgram(finding));
        if (broken) return End.NOT_JUDGED;
        boolean refused = result.findings().stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR && finding.kind() == FindingKind.POLICY);
        if (refused) return End.REFUSED;
        // Files that are missing here, where each template comes alone, are no matter of the gate.
        boolean contained =
                result.findings().stream().anyMatch(finding -> finding.message().startsWith("contained: "));
        return contained ? End.CONTAINED : End.INERT;
    }

    private static boolean namesClassOfItsProgram(Finding finding) {
        if (finding.kind() != FindingKind.POLICY) return false;
        Matcher named = CLASS.matcher(finding.message());
        return named.find()
                && GateFigures.class.getResource("/" + named.group(1).replace('.', '/') + ".class") == null;
    }

    private static String reason(Finding finding) {
        String message = finding.message();
        int expression = message.indexOf(": An expression");
        return finding.severity() + " " + (expression < 0 ? message : message.substring(expression + 2));
    }

    private double share(End end) {
        double judged = ends.entrySet().stream()
                .filter(entry -> entry.getKey() != End.NOT_JUDGED)
                .mapToInt(entry -> entry.getValue().size())
                .sum();
        return ends.getOrDefault(end, List.of()).size() / judged;
    }

    private List<String> report() {
        var lines = new ArrayList<String>();
        lines.add("| Verdict | Templates | Share of those judged |");
        lines.add("|---|---|---|");
        ends.forEach((end, names) -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %d | %s |",
                end,
                names.size(),
                end == End.NOT_JUDGED ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * share(end)))));
        lines.add("");
        for (End end : List.of(End.REFUSED, End.CONTAINED))
            ends.getOrDefault(end, List.of()).forEach(name -> lines.add("- " + end + " `" + name + "`"));
        lines.add("");
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> lines.add("- " + entry.getValue() + " " + entry.getKey()));
        return lines;
    }
}
