package io.flashreport.engine.check;

import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.design.JRCompilationSourceCode;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import org.eclipse.jdt.core.compiler.IProblem;
import org.jspecify.annotations.Nullable;

/** The Java code that the library makes of expressions, and the way back from there. */
final class GeneratedCode {
    private static final Pattern VALUE =
            Pattern.compile("\\(\\([^()]*\\)(parameter|field|variable)_(\\w+)\\.get(?:Old|Estimated)?Value\\(\\)\\)");
    private static final Pattern COMMENT = Pattern.compile(" ?//\\$JR_EXPR_ID=\\d+\\$");
    private static final Pattern ASSIGNMENT = Pattern.compile("^\\s*value = ");

    private final JRCompilationUnit unit;
    private final JRCompilationSourceCode code;

    GeneratedCode(JRCompilationUnit unit) {
        this.unit = unit;
        this.code = unit.getCompilationSource();
    }

    /** The expression at a line, or at the nearest one before: a parenthesis left open is missed only later. */
    @Nullable
    JRExpression expressionAt(int line) {
        for (int at = line; at > 0 && at > line - 12; at--) {
            JRExpression expression = code.getExpressionAtLine(at);
            if (expression != null) return expression;
        }
        return null;
    }

    /** The line within an expression of several, from 0. */
    int lineWithin(JRExpression expression, int line) {
        int last = line;
        while (last > 1 && !expression.equals(code.getExpressionAtLine(last))) last--;
        int first = last;
        while (first > 1 && expression.equals(code.getExpressionAtLine(first - 1))) first--;
        String text = expression.getText();
        int blankLines =
                (int) text.substring(0, text.length() - text.stripLeading().length())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return Math.max(0, last - first - blankLines);
    }

    /** The compiler's sentence, and what it is about as the designer wrote it. */
    String inDesignersWords(IProblem problem) {
        String words = problem.getMessage().replace(unit.getCompileName(), "this report");
        String about = fragment(problem);
        String where = about.isEmpty() || words.contains(about) ? "" : ", at \"" + about + "\"";
        return (words.endsWith(".") ? words.substring(0, words.length() - 1) : words) + where + ".";
    }

    private String fragment(IProblem problem) {
        String source = code.getCode();
        int start = problem.getSourceStart();
        int end = problem.getSourceEnd() + 1;
        if (start < 0 || end <= start || end > source.length()) return "";
        String piece = source.substring(start, end);
        return piece.indexOf('\n') >= 0 || piece.length() > 120 ? "" : asWritten(piece);
    }

    private static String asWritten(String java) {
        String bare = ASSIGNMENT.matcher(COMMENT.matcher(java).replaceAll("")).replaceAll("");
        return VALUE.matcher(bare)
                .replaceAll(value -> switch (value.group(1)) {
                    case "parameter" -> "\\$P{" + value.group(2) + "}";
                    case "field" -> "\\$F{" + value.group(2) + "}";
                    default -> "\\$V{" + value.group(2) + "}";
                })
                .strip();
    }

    /** The import that a problem outside of any expression is about; the root when there is none. */
    XmlElement importOf(IProblem problem, XmlSource source) {
        String[] lines = code.getCode().split("\n", -1);
        int line = problem.getSourceLineNumber();
        String at = line > 0 && line <= lines.length ? lines[line - 1] : "";
        return source.named("import")
                .filter(element -> at.contains(element.text()))
                .findFirst()
                .orElseGet(source::root);
    }
}
