package io.flashreport.engine.convert;

/** What was sent is not well-formed XML, or is no template at all. The message is for the one who sent it. */
public final class MalformedTemplateException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    MalformedTemplateException(int line, int column, String message) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1. */
    public int column() {
        return column;
    }
}
