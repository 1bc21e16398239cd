package io.flashreport.engine.convert.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the library says when a template fails, in one short line. */
final class Problem {
    private static final int LONGEST = 250;
    private static final Pattern UNKNOWN_NAME =
            Pattern.compile("Errors were encountered.*? 1\\. (.*? cannot be resolved)");
    private static final Pattern UNKNOWN_CLASS = Pattern.compile("java\\.lang\\.ClassNotFoundException: (\\S+)");

    private Problem() {}

    static String inWords(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) root = root.getCause();
        String text = (problem.getCause() == null ? "" : problem.getMessage() + " – ") + root;
        String line = text.replaceAll("\\s+", " ").replace('|', '/');
        Matcher unknown = UNKNOWN_NAME.matcher(line);
        if (unknown.find()) return "`" + unknown.group(1).replace(" cannot", "` cannot");
        unknown = UNKNOWN_CLASS.matcher(line);
        if (unknown.find()) return "`" + unknown.group(1) + "` is not here";
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
