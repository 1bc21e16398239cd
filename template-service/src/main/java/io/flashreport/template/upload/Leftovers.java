package io.flashreport.template.upload;

import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.template.catalog.Finding;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.ZipException;

/** What lies in the folders of designers and is no part of a template. */
final class Leftovers {
    private static final Set<String> FILES = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private Leftovers() {}

    /** What desktops put into folders and archives by themselves. */
    static boolean is(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return path.startsWith("__MACOSX/") || FILES.contains(name);
    }

    /** Drops compiled reports that stand beside their source; any other is refused, whatever it is called. */
    static void dropCompiled(SortedMap<String, UploadedFile> files, List<Finding> notes)
            throws IOException, UnacceptableException {
        for (var file : List.copyOf(files.values())) {
            if (!isCompiled(file)) continue;
            String source = file.path().replaceFirst("\\.[^./]*$", "") + ".jrxml";
            if (!files.containsKey(source))
                throw new UnacceptableException(
                        "'%s' is %s: compiled reports are programs and never accepted. Send its source, %s."
                                .formatted(file.path(), FirstBytes.COMPILED, source));
            files.remove(file.path());
            notes.add(new Finding(
                    Severity.NOTE,
                    FindingKind.ASSET,
                    file.path(),
                    null,
                    null,
                    "This compiled report was left out; " + source + " is used instead.",
                    null));
        }
    }

    private static boolean isCompiled(UploadedFile file) throws IOException, UnacceptableException {
        if (file.path().toLowerCase(Locale.ROOT).endsWith(".jasper")) return true;
        try (var content = file.content().open()) {
            return FirstBytes.of(content).words().equals(FirstBytes.COMPILED);
        } catch (ZipException | EOFException e) {
            throw new UnacceptableException("'" + file.path() + "' cannot be unpacked: " + e.getMessage() + ".");
        }
    }
}
