package io.flashreport.engine.check;

import io.flashreport.engine.check.ExpressionCompiler.Problem;
import io.flashreport.engine.protocol.FindingKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.eclipse.jdt.core.compiler.IProblem;
import org.jspecify.annotations.Nullable;

/** Says which expressions of a design do not compile, in the compiler's words. Changes what does not compile. */
final class ExpressionCheck {
    private static final int MAX_ROUNDS = 30;
    private static final int MAX_EXPRESSIONS = 20_000;
    private static final int MAX_SHOWN_CHARS = 200;
    private static final int MAX_LINES_NAMED = 10;

    private final JasperReportsContext context;
    private final TemplateSource source;
    private final Places places;
    private final Map<Complaint, List<Spot>> complaints = new LinkedHashMap<>();

    ExpressionCheck(JasperReportsContext context, TemplateSource source, Places places) {
        this.context = context;
        this.source = source;
        this.places = places;
    }

    private record Complaint(String expression, String words) {}

    /** Adds a complaint of the caller's about an expression, which is taken out so that the others can be compiled. */
    void complain(JRExpression expression, String words) {
        complain(expression, 0, words);
        takeOut(expression);
    }

    private void complain(JRExpression expression, int line, String words) {
        XmlElement element = places.elementOf(expression, source.result());
        List<Spot> spots = complaints.computeIfAbsent(
                new Complaint(shown(expression.getText()), words), complaint -> new ArrayList<>());
        Spot spot = source.textSpot(element, line);
        if (!spots.contains(spot)) spots.add(spot);
    }

    /**
     * Compiles until nothing is wrong. What cannot be parsed hides what else is wrong, and the compiler blames innocent
     * expressions behind it: only the first of a unit is told of in a round, and taken out for the next one.
     *
     * @return what was compiled; nothing when something is wrong
     */
    List<JRCompilationUnit> compile(JasperDesign design, Findings findings) {
        try {
            for (int round = 1; ; round++) {
                var compiler = new ExpressionCompiler(context, design);
                List<Problem> problems = compiler.problems();
                List<Problem> unparsable =
                        problems.stream().filter(ExpressionCheck::isSyntax).toList();
                boolean last = round == MAX_ROUNDS || (long) round * compiler.expressions() > MAX_EXPRESSIONS;
                if (unparsable.isEmpty() || last) {
                    problems.forEach(problem -> tell(problem, findings));
                    return problems.isEmpty() ? compiler.compiled() : List.of();
                }
                if (!tellFirst(unparsable)) {
                    unparsable.forEach(problem -> tell(problem, findings));
                    return List.of();
                }
            }
        } catch (JRException e) {
            findings.error(
                    FindingKind.EXPRESSION,
                    source.spot(source.result().root()),
                    "The expressions cannot be compiled: " + e.getMessage());
            return List.of();
        }
    }

    private static boolean isSyntax(Problem problem) {
        return (problem.words().getID() & IProblem.Syntax) != 0;
    }

    /** False when no expression is to blame. */
    private boolean tellFirst(List<Problem> unparsable) {
        Map<JRCompilationUnit, JRExpression> first = new LinkedHashMap<>();
        unparsable.stream()
                .sorted(Comparator.comparingInt(problem -> problem.words().getSourceStart()))
                .forEach(problem -> {
                    JRExpression expression = expressionOf(problem);
                    if (expression != null) first.putIfAbsent(problem.unit(), expression);
                });
        for (Problem problem : unparsable) {
            JRExpression expression = expressionOf(problem);
            if (expression != null && expression.equals(first.get(problem.unit()))) tell(problem, expression);
        }
        first.values().forEach(ExpressionCheck::takeOut);
        return !first.isEmpty();
    }

    private static @Nullable JRExpression expressionOf(Problem problem) {
        return new GeneratedCode(problem.unit()).expressionAt(problem.words().getSourceLineNumber());
    }

    private void tell(Problem problem, Findings findings) {
        JRExpression expression = expressionOf(problem);
        if (expression != null) {
            tell(problem, expression);
            return;
        }
        var code = new GeneratedCode(problem.unit());
        Spot spot = source.spot(code.importOf(problem.words(), source.result()));
        findings.error(FindingKind.EXPRESSION, spot, code.inDesignersWords(problem.words()));
    }

    private void tell(Problem problem, JRExpression expression) {
        var code = new GeneratedCode(problem.unit());
        int line = code.lineWithin(expression, problem.words().getSourceLineNumber());
        complain(expression, line, code.inDesignersWords(problem.words()));
    }

    private static void takeOut(JRExpression expression) {
        if (expression instanceof JRDesignExpression design) design.setText("null");
    }

    boolean isFine() {
        return complaints.isEmpty();
    }

    void report(Findings findings) {
        complaints.forEach((complaint, spots) -> {
            Spot first =
                    Collections.min(spots, Comparator.comparingInt(Spot::line).thenComparingInt(Spot::column));
            findings.error(
                    FindingKind.EXPRESSION,
                    first,
                    complaint.expression + ": " + complaint.words + elsewhere(spots, first));
        });
    }

    private static String elsewhere(List<Spot> spots, Spot first) {
        var lines = new TreeSet<Integer>();
        for (Spot spot : spots) if (spot.line() != first.line()) lines.add(spot.line());
        if (lines.isEmpty()) return "";
        String named =
                lines.stream().limit(MAX_LINES_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String more = lines.size() > MAX_LINES_NAMED ? " and " + (lines.size() - MAX_LINES_NAMED) + " more" : "";
        return " Also in " + (lines.size() == 1 ? "line " : "lines ") + named + more + ".";
    }

    private static String shown(@Nullable String text) {
        String line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        return line.length() <= MAX_SHOWN_CHARS ? line : line.substring(0, MAX_SHOWN_CHARS - 1) + "…";
    }
}
