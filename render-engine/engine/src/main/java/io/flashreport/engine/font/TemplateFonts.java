package io.flashreport.engine.font;

import io.flashreport.engine.font.Typeface.Kind;
import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that a template brings along, for its own reports only: files that end in .ttf and .otf, under the names
 * that they give themselves, and under those that font extensions (XML) among the template's files give them. What they
 * lack is taken from the engine's fonts. At most {@value #MOST_FILES} files of {@value #MOST_BYTES} bytes each.
 */
public final class TemplateFonts {
    static final int MOST_FILES = 60;
    static final int MOST_BYTES = 24 * 1024 * 1024;

    private final Map<String, OwnFont> byLocation = new HashMap<>();
    private final Map<String, Map<Integer, OwnFont>> styles = new TreeMap<>();
    private final List<FontFamily> parts = new ArrayList<>();
    private final List<FontFamily> named = new ArrayList<>();
    private final List<FontSet> sets = new ArrayList<>();

    private TemplateFonts(Map<String, OwnFont> byPath, List<DeclaredFamily> declared) {
        byPath.values().forEach(font -> byLocation.put(font.location(), font));
        byPath.values().forEach(font -> add(font.family(), font.style(), font));
        for (DeclaredFamily family : declared) {
            styles.remove(family.name());
            family.files()
                    .forEach((style, file) -> find(byPath, file).ifPresent(font -> add(family.name(), style, font)));
        }
        styles.forEach(this::provide);
    }

    /** Fails with {@link JobFailedException} that names the file when a font cannot be read. */
    public static TemplateFonts of(Collection<String> paths, Function<String, byte[]> file) {
        var fonts = new TreeMap<String, OwnFont>();
        var declared = new ArrayList<DeclaredFamily>();
        for (String path : new TreeSet<>(paths)) {
            String lower = path.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".xml")) declared.addAll(DeclaredFamily.in(file.apply(path)));
            if (!lower.endsWith(".ttf") && !lower.endsWith(".otf")) continue;
            if (fonts.size() == MOST_FILES)
                throw new JobFailedException(
                        EngineFailure.TEMPLATE, "The template has more than " + MOST_FILES + " font files.");
            fonts.put(path, OwnFont.read(path, file.apply(path)));
        }
        return new TemplateFonts(fonts, declared);
    }

    /** The names by which the template can use them. */
    public Set<String> names() {
        return Set.copyOf(styles.keySet());
    }

    /** The families for the library, the engine's own included; to be asked each time that the library asks. */
    public List<FontFamily> families() {
        boolean layout = EngineExtensions.forLayout();
        var all = new ArrayList<FontFamily>();
        if (!layout) all.addAll(named);
        all.addAll(parts);
        all.addAll(layout ? FontCatalog.INSTANCE.parts() : FontCatalog.INSTANCE.named());
        return all;
    }

    /** The sets for the library, the engine's own included. */
    public List<FontSet> sets() {
        var all = new ArrayList<>(sets);
        for (FontSet set : FontCatalog.INSTANCE.sets()) if (!styles.containsKey(set.getName())) all.add(set);
        return all;
    }

    /** The bytes of a font, not to be changed, when the library asks for it by a location of {@link #families}. */
    public Optional<byte[]> bytes(String location) {
        return Optional.ofNullable(byLocation.get(location)).map(OwnFont::bytes);
    }

    private void add(String name, int style, OwnFont font) {
        styles.computeIfAbsent(name, key -> new TreeMap<>()).put(style, font);
    }

    /** By its path, or else by its name alone: extensions keep paths of the JAR file that they were made for. */
    private static Optional<OwnFont> find(Map<String, OwnFont> byPath, String file) {
        OwnFont exact = byPath.get(file);
        if (exact != null) return Optional.of(exact);
        String name = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
        List<String> paths = byPath.keySet().stream()
                .filter(path -> path.equals(name) || path.endsWith("/" + name))
                .toList();
        return paths.size() == 1 ? Optional.ofNullable(byPath.get(paths.getFirst())) : Optional.empty();
    }

    private void provide(String name, Map<Integer, OwnFont> files) {
        OwnFont normal =
                files.getOrDefault(Font.PLAIN, files.values().iterator().next());
        var part = new Family(
                name + " (own)",
                new Face(null, normal.location(), hidden(name, normal)),
                face(name, files.get(Font.BOLD)),
                face(name, files.get(Font.ITALIC)),
                face(name, files.get(Font.BOLD | Font.ITALIC)));
        parts.add(part);
        named.add(part.as(name, normal.font().getName()));
        sets.add(NamedSet.of(name, part, Typefaces.fallbacks(Kind.SANS)));
    }

    private static @Nullable Face face(String family, @Nullable OwnFont font) {
        return font == null ? null : new Face(font.font().getName(), font.location(), hidden(family, font));
    }

    /** A font whose own family name does not keep the library from finding the set. */
    private static Font hidden(String family, OwnFont font) {
        return new LazyFont(family + " (own)", font::font, codePoint -> true);
    }
}
