package io.flashreport.engine.check;

/** Makes messages of others read like ours. */
final class Words {
    private Words() {}

    /** The first line, as a sentence. */
    static String sentence(String words) {
        String line = words.strip().lines().findFirst().orElse("").strip();
        if (line.isEmpty()) return "";
        // The name of an attribute keeps its own spelling.
        boolean word = line.matches("(?:[a-z]+[ ,;:].*|[a-z]+)");
        String begun = word ? Character.toUpperCase(line.charAt(0)) + line.substring(1) : line;
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
