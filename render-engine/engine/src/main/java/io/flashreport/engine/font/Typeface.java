package io.flashreport.engine.font;

import java.awt.Font;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A typeface that is here, and the parts it plays. */
record Typeface(
        String name,
        Kind kind,
        FontFile normal,
        @Nullable FontFile bold,
        @Nullable FontFile italic,
        @Nullable FontFile boldItalic) {
    enum Kind {
        SANS,
        SERIF,
        MONO,
        EAST_ASIAN
    }

    static Typeface ofOneStyle(String name, String path, String fileName) {
        return new Typeface(name, Kind.EAST_ASIAN, new FontFile(path, fileName), null, null, null);
    }

    /** Of four files that differ at the end of their names. */
    static Typeface of(String name, Kind kind, String start, String regular, String italic) {
        return new Typeface(
                name,
                kind,
                new FontFile(start + regular + ".ttf", name),
                new FontFile(start + "-Bold.ttf", name + " Bold"),
                new FontFile(start + "-" + italic + ".ttf", name + " " + italic),
                new FontFile(start + "-Bold" + italic + ".ttf", name + " Bold " + italic));
    }

    /** What texts are set in first when a template names it. Found by its own name only, not by its regular style's. */
    Family main() {
        return family(name + " (main)", FontFile::load, codePoint -> true);
    }

    /** What texts are set in first when a template names another typeface, that this one stands in for. */
    Family standIn(Family main) {
        // Fonts for East Asia have lines of very different heights; in a field made for a low one, the library would
        // leave out the text of a high one.
        return kind == Kind.EAST_ASIAN
                ? family(name + " (stand-in)", FontFile::loadForFallback, codePoint -> true)
                : main;
    }

    /** What gives single characters to texts that are set in another one. */
    Family fallback(IntPredicate claims) {
        return family(name + " (fallback)", FontFile::loadForFallback, claims);
    }

    private Family family(String family, Function<FontFile, Font> loading, IntPredicate claims) {
        return new Family(
                family,
                new Face(null, normal.path(), font(family, normal, loading, claims)),
                face(family, bold, loading, claims),
                face(family, italic, loading, claims),
                face(family, boldItalic, loading, claims));
    }

    private static @Nullable Face face(
            String family, @Nullable FontFile file, Function<FontFile, Font> loading, IntPredicate claims) {
        return file == null ? null : new Face(file.name(), file.path(), font(family, file, loading, claims));
    }

    private static Font font(String family, FontFile file, Function<FontFile, Font> loading, IntPredicate claims) {
        return new LazyFont(family, () -> loading.apply(file), claims);
    }
}
