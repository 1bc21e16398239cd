package io.flashreport.engine.check;

import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.template.TemplatePackage;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds out which template of a package is the one to be filled. */
final class MainTemplate {
    private MainTemplate() {}

    /**
     * Its path; empty when nobody can tell, which is a finding then.
     *
     * @param named as the upload says, empty when it does not
     * @param subreports templates that others contain
     */
    static String of(TemplatePackage files, String named, Set<String> subreports, Findings findings) {
        Set<String> templates = templates(files.paths());
        if (!named.isEmpty()) return ofName(files, named, templates, findings);
        if (templates.isEmpty()) {
            findings.error(
                    FindingKind.PACKAGE,
                    Spot.PACKAGE,
                    "There is no template in the upload: a template is a file that ends with .jrxml.");
            return "";
        }
        if (templates.size() == 1) return templates.iterator().next();
        long least = templates.stream().mapToLong(MainTemplate::depth).min().orElse(0);
        List<String> uppermost =
                templates.stream().filter(path -> depth(path) == least).toList();
        if (uppermost.size() == 1) return uppermost.getFirst();
        List<String> unreferred =
                templates.stream().filter(path -> !subreports.contains(path)).toList();
        if (unreferred.size() == 1) return unreferred.getFirst();
        findings.error(
                FindingKind.PACKAGE,
                Spot.PACKAGE,
                "There are " + templates.size()
                        + " templates and none is the main one for certain: name it with main=, one of "
                        + names(unreferred.isEmpty() ? templates : unreferred) + ".");
        return "";
    }

    private static String ofName(TemplatePackage files, String named, Set<String> templates, Findings findings) {
        if (templates.contains(named)) return named;
        String message = files.has(named)
                ? "The main template is to be \"" + named + "\", which is no .jrxml"
                : "The main template is to be \"" + named + "\", which is not among the files";
        findings.error(
                FindingKind.PACKAGE,
                Spot.PACKAGE,
                message + (templates.isEmpty() ? "." : ": name one of " + names(templates) + "."));
        return "";
    }

    private static Set<String> templates(Collection<String> paths) {
        return paths.stream().filter(path -> path.endsWith(".jrxml")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    private static String names(Collection<String> paths) {
        return paths.stream().limit(20).collect(Collectors.joining(", "));
    }
}
