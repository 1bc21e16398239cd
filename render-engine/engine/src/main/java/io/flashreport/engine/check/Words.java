package io.flashreport.engine.check;

/** Makes messages of others read like ours. */
final class Words {
    private Words() {}

    /** The first line, as a sentence. */
    static String sentence(String words) {
        String line = words.strip().lines().findFirst().orElse("").strip();
        if (line.isEmpty()) return "";
        // An element or an attribute keeps its own spelling.
        String begun = Character.toUpperCase(line.charAt(0)) + line.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
