package io.flashreport.template.upload;

import java.util.Optional;

/** What the path of a file in a package may be. */
final class PackagePath {
    private static final int MAX_CHARS = 200;

    private PackagePath() {}

    /** Why this is not allowed; empty when it is. */
    static Optional<String> fault(String path) {
        if (path.isEmpty()) return Optional.of("A file has no name.");
        if (path.length() > MAX_CHARS)
            return Optional.of("The path of a file may have %d characters: %s… has %d."
                    .formatted(MAX_CHARS, path.substring(0, 60), path.length()));
        return fault(path, wrongPart(path));
    }

    private static Optional<String> fault(String path, String wrong) {
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of("The path '%s' is not allowed: %s.".formatted(shown(path), wrong));
    }

    private static String wrongPart(String path) {
        if (path.chars().anyMatch(Character::isISOControl)) return "it has a control character";
        if (path.indexOf('\\') >= 0) return "folders are separated by '/', not by '\\'";
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) return "it must be relative";
        if (path.startsWith(".flashreport/")) return "the folder .flashreport is ours";
        for (String part : path.split("/", -1)) {
            if (part.equals("..") || part.equals(".")) return "it must not have '" + part + "'";
            if (part.isBlank()) return "a part of it is empty";
        }
        return "";
    }

    private static String shown(String path) {
        String start = path.length() > 60 ? path.substring(0, 60) + "…" : path;
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
