package io.flashreport.engine.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Evaluates expressions that are texts put together from literals and parameters whose default is such a text. */
final class ConstantText {
    private static final int MAX_DEPTH = 8;
    private static final Pattern TERM = Pattern.compile(
            "\\s*(?:\"((?:[^\"\\\\\\n]|\\\\.)*+)\"|\\$P\\{([^}]*)}|\\((?:java\\.lang\\.)?String\\)\\s*\\$P\\{([^}]*)})\\s*");

    private final Map<String, String> defaults = new HashMap<>();

    ConstantText(XmlSource source) {
        source.root()
                .children("parameter")
                .forEach(parameter -> parameter
                        .child("defaultValueExpression")
                        .ifPresent(value -> defaults.put(parameter.attribute("name"), value.text())));
    }

    /** What the expression always gives; empty when that depends on anything but defaults. */
    Optional<String> of(String expression) {
        return of(expression, 0);
    }

    private Optional<String> of(String expression, int depth) {
        if (depth > MAX_DEPTH) return Optional.empty();
        String bare = unwrapped(expression.strip());
        Matcher term = TERM.matcher(bare);
        var value = new StringBuilder();
        int at = 0;
        while (true) {
            if (!term.find(at) || term.start() != at) return Optional.empty();
            Optional<String> part = part(term, depth);
            if (part.isEmpty()) return Optional.empty();
            value.append(part.get());
            at = term.end();
            if (at == bare.length()) return Optional.of(value.toString());
            if (bare.charAt(at) != '+') return Optional.empty();
            at++;
        }
    }

    private Optional<String> part(Matcher term, int depth) {
        if (term.group(1) != null) return literal(term.group(1));
        String parameter = term.group(2) != null ? term.group(2) : term.group(3);
        return Optional.ofNullable(defaults.get(parameter)).flatMap(value -> of(value, depth + 1));
    }

    private static Optional<String> literal(String escaped) {
        try {
            return Optional.of(escaped.translateEscapes());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String unwrapped(String expression) {
        boolean wrapped = expression.startsWith("(")
                && expression.endsWith(")")
                && expression.indexOf('(', 1) < 0
                && expression.indexOf(')') == expression.length() - 1;
        return wrapped ? expression.substring(1, expression.length() - 1).strip() : expression;
    }
}
