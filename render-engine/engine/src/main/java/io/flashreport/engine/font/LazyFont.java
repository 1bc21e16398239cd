package io.flashreport.engine.font;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a font file until a character is wanted of it. The library asks each font that it has for its family, even
 * to find another one; reading all files for that would take seconds and hundreds of megabytes.
 */
final class LazyFont extends Font {
    private static final long serialVersionUID = 1;

    private final transient Supplier<Font> file;
    private final transient IntPredicate claims;
    private transient volatile @Nullable Font loaded;

    /** @param claims code points that this font may be asked for; for others it is not even read */
    LazyFont(String family, Supplier<Font> file, IntPredicate claims) {
        super(Map.of(TextAttribute.FAMILY, family));
        this.file = file;
        this.claims = claims;
    }

    private Font font() {
        Font font = loaded;
        if (font != null) return font;
        synchronized (this) {
            if (loaded == null) loaded = file.get();
            return loaded;
        }
    }

    @Override
    public String getFamily() {
        return name;
    }

    @Override
    public boolean canDisplay(int codePoint) {
        return claims.test(codePoint) && font().canDisplay(codePoint);
    }

    @Override
    public boolean canDisplay(char c) {
        return canDisplay((int) c);
    }

    @Override
    public Font deriveFont(int style, float size) {
        return font().deriveFont(style, size);
    }

    @Override
    public Font deriveFont(int style, AffineTransform transform) {
        return font().deriveFont(style, transform);
    }

    @Override
    public Font deriveFont(float size) {
        return font().deriveFont(size);
    }

    @Override
    public Font deriveFont(AffineTransform transform) {
        return font().deriveFont(transform);
    }

    @Override
    public Font deriveFont(int style) {
        return font().deriveFont(style);
    }

    @Override
    public Font deriveFont(Map<? extends Attribute, ?> attributes) {
        return font().deriveFont(attributes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
