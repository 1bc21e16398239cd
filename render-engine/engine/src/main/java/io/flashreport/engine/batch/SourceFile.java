package io.flashreport.engine.batch;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that was named, or lies in a folder that was named.
 *
 * @param file as the user wrote it
 * @param target where the result goes
 */
record SourceFile(Path file, Path target, Kind kind) {
    enum Kind {
        TEMPLATE,
        /** Compiled by a version of the library, for that version alone. */
        COMPILED,
        ASSET
    }

    /** Of a folder: by its name. A file that was named itself is a template, whatever it is called. */
    static SourceFile inFolder(Path file, Path target) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        Kind kind = name.endsWith(".jrxml") || name.endsWith(".jrtx")
                ? Kind.TEMPLATE
                : name.endsWith(".jasper") ? Kind.COMPILED : Kind.ASSET;
        return new SourceFile(file, target, kind);
    }

    static SourceFile named(Path file, Path target) {
        SourceFile byName = inFolder(file, target);
        return byName.kind == Kind.COMPILED ? byName : new SourceFile(file, target, Kind.TEMPLATE);
    }
}
