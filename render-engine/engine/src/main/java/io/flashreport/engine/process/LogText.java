package io.flashreport.engine.process;

import java.util.regex.Pattern;

/** Keeps a line of the log one line, whatever names the data brings into it. */
final class LogText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private LogText() {}

    static String ofOneLine(String line) {
        return CONTROL.matcher(line).replaceAll(" ");
    }
}
