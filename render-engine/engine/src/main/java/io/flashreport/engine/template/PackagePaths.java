package io.flashreport.engine.template;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a reference in a template means among the files of its package; nothing else can be meant. */
final class PackagePaths {
    private static final int MAX_CHARS = 200;
    private static final String RESERVED = ".flashreport/";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final Pattern OURS = Pattern.compile("^(?:repo:|file:(?://)?)", Pattern.CASE_INSENSITIVE);
    // A single letter is a drive of Windows.
    private static final Pattern ADDRESS = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private final Set<String> paths;

    PackagePaths(Collection<String> paths) {
        this.paths = Set.copyOf(paths);
    }

    /** Why a file may not have this path; null when it may. */
    static @Nullable String whyUnsafe(String path) {
        if (path.isEmpty() || path.length() > MAX_CHARS) return "a path has 1 to " + MAX_CHARS + " characters";
        if (CONTROL.matcher(path).find()) return "it has control characters";
        if (path.contains("\\")) return "folders are separated by \"/\"";
        if (path.startsWith(RESERVED)) return "the folder \".flashreport\" is reserved";
        for (String part : path.split("/", -1))
            if (part.isEmpty() || part.equals(".") || part.equals(".."))
                return "it must be relative, without empty parts, \".\" and \"..\"";
        return null;
    }

    /** The folder of a path, empty for the uppermost one. */
    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /**
     * Looks in the folder, then in those above it, then for the name alone, in this or another case, as long as it is the
     * only one. A {@code .jasper} means its {@code .jrxml}.
     */
    Optional<String> resolve(String folder, String reference) {
        String plain = OURS.matcher(reference.strip()).replaceFirst("").replace('\\', '/');
        if (plain.isEmpty() || ADDRESS.matcher(plain).matches()) return Optional.empty();
        for (String wanted : spellings(plain)) {
            Optional<String> found = inFolders(folder, wanted).or(() -> byName(wanted));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static List<String> spellings(String reference) {
        return reference.endsWith(".jasper")
                ? List.of(reference.substring(0, reference.length() - ".jasper".length()) + ".jrxml", reference)
                : List.of(reference);
    }

    private Optional<String> inFolders(String folder, String wanted) {
        if (wanted.startsWith("/")) return existing("", wanted.substring(1));
        for (String at = folder; ; at = folder(at)) {
            Optional<String> found = existing(at, wanted);
            if (found.isPresent() || at.isEmpty()) return found;
        }
    }

    private Optional<String> existing(String folder, String wanted) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + wanted).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) return Optional.empty();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts)).filter(paths::contains);
    }

    private Optional<String> byName(String wanted) {
        String name = name(wanted);
        return only(path -> name(path).equals(name))
                .or(() -> only(path -> name(path).equalsIgnoreCase(name)));
    }

    private Optional<String> only(Predicate<String> wanted) {
        List<String> found = paths.stream().filter(wanted).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
