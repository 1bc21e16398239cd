package io.flashreport.engine.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.fill.JRExpressionEvalException;
import org.jspecify.annotations.Nullable;

/** Says what went wrong in a template, in words for its designer. */
final class TemplateFailure {
    private static final int MAX_CHARS = 1_500;
    private static final Pattern MODULES = Pattern.compile("\\s*\\([^()]*\\bin (?:unnamed )?module\\b[^()]*\\)");
    private static final Pattern VALUE =
            Pattern.compile("the return value of \"net\\.sf\\.jasperreports\\.engine\\.fill\\.JRFill"
                    + "(Field|Parameter|Variable)\\.get(?:Old|Estimated)?Value\\(\\)\"");
    private static final Pattern CLASS_PREFIX = Pattern.compile("^(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error): ");

    private final TemplatePackage files;

    TemplateFailure(TemplatePackage files) {
        this.files = files;
    }

    JobFailedException of(Throwable thrown) {
        String message = message(thrown).replace(Bundles.MARK, "");
        return new JobFailedException(
                EngineFailure.TEMPLATE,
                message.length() > MAX_CHARS ? message.substring(0, MAX_CHARS - 1) + "…" : message);
    }

    private String message(Throwable thrown) {
        JRExpressionEvalException evaluation = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof JRExpressionEvalException found) evaluation = found;
        if (evaluation == null) return "The template cannot be filled: " + reasons(thrown);
        JRExpression expression = evaluation.getExpression();
        Throwable cause = evaluation.getCause();
        return "The expression \"" + (expression == null ? "" : expression.getText()) + "\""
                + place(expression == null ? null : expression.getText()) + " failed: "
                + (cause == null ? reasons(evaluation) : reasons(cause));
    }

    /** The template that has the expression, when just one has. */
    private String place(@Nullable String expression) {
        if (expression == null || expression.isBlank()) return "";
        String escaped = expression.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        List<String> found = files.paths().stream()
                .filter(path -> path.endsWith(".jrxml"))
                .filter(path -> {
                    String text = new String(files.file(path), UTF_8);
                    return text.contains(expression) || text.contains(escaped);
                })
                .toList();
        return found.size() == 1 ? " in " + found.getFirst() : "";
    }

    private static String reasons(Throwable thrown) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Throwable cause = thrown; cause != null && reasons.size() < 4; cause = cause.getCause()) {
            String reason = reason(cause);
            if (!reason.isBlank() && reasons.stream().noneMatch(said -> said.contains(reason))) reasons.add(reason);
        }
        String joined = String.join(": ", reasons).replaceAll("\\.:", ":").strip();
        return joined.endsWith(".") ? joined : joined + ".";
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        if (cause instanceof JRException || cause instanceof JRRuntimeException)
            // Without a message of its own an exception repeats its cause with the cause's class.
            return message == null ? "" : CLASS_PREFIX.matcher(message).replaceFirst("");
        if (cause instanceof NoClassDefFoundError)
            return "it uses " + String.valueOf(message).replace('/', '.') + ", which is not available";
        String name = cause.getClass().getSimpleName();
        if (message == null) return name;
        String plain = MODULES.matcher(message).replaceAll("");
        return name + ": "
                + VALUE.matcher(plain)
                        .replaceAll(found -> "the value of a " + found.group(1).toLowerCase(Locale.ROOT));
    }
}
