package io.flashreport.engine.host;

/** Makes text from an engine harmless to show: one line, no control or direction-changing characters, bounded. */
final class PlainText {
    private PlainText() {}

    static String line(String text, int maxChars) {
        String cut = text.length() > maxChars ? text.substring(0, maxChars - 1) + "…" : text;
        return cut.codePoints()
                .map(PlainText::visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> ' ';
            default -> codePoint;
        };
    }
}
