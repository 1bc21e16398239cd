package io.flashreport.engine.layout;

/** Java expressions that take the JSON of several values apart; expressions of templates can have no loops. */
final class JsonLists {
    private static final String STRING = "\"((?:[^\"\\\\]|\\\\.)++)\"";
    private static final String NOTHING = "(?:,null|,\"\"|,\\[\\]|,\\{\\})";
    private static final String VALUE = ",(?:" + STRING + "|([^\",]++))";

    /** A value with a comma before it, and what is nothing around it. */
    private static final String ELEMENT = "\\G(?:%1$s*+%2$s(?:%1$s++$)?|%1$s++$)".formatted(NOTHING, VALUE);

    /** An object, or an array with an object or array in it, other than empty ones. */
    private static final String NESTED =
            "(?s)\\{\".*|\\[(?:[^\"\\[{]|\"(?:[^\"\\\\]|\\\\.)*+\"|\\[\\]|\\{\\})*+[\\[{].*";

    /** Keeps all escapes but those of control characters, which {@code translateEscapes} does not know. */
    private static final String ESCAPE = "(\\\\[^u])|\\\\u....";

    private JsonLists() {}

    /**
     * The text of single values with commas between them, as compact JSON when an object or array is among them; null for
     * null.
     *
     * @param value an expression of what has the JSON as its {@code toString}
     */
    static String java(String value) {
        String json = value + ".toString()";
        String list = "(\",\" + " + json + call("replaceAll", "^\\[|\\]$", "") + ")"
                + call("replaceAll", ELEMENT, ", $1$2")
                + call("replaceFirst", "^, ?", "")
                + call("replaceAll", ESCAPE, "$1")
                + ".translateEscapes()";
        return "(" + value + " == null ? null : " + json + ".matches(" + TemplateText.literal(NESTED) + ") ? " + json
                + " : " + list + ")";
    }

    private static String call(String method, String regex, String replacement) {
        return "." + method + "(" + TemplateText.literal(regex) + ", \"" + replacement + "\")";
    }
}
