package io.flashreport.engine.font;

import io.flashreport.engine.font.Typeface.Kind;
import java.util.ArrayList;
import java.util.List;

/** The typefaces that come with the engine; where they are from stands in docs/adr/fonts.md. */
final class Typefaces {
    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/";
    private static final String LIBERATION = "liberation/";

    static final Typeface DEJAVU_SANS = Typeface.of("DejaVu Sans", Kind.SANS, DEJAVU + "DejaVuSans", "", "Oblique");
    static final Typeface DEJAVU_SERIF = Typeface.of("DejaVu Serif", Kind.SERIF, DEJAVU + "DejaVuSerif", "", "Italic");
    static final Typeface DEJAVU_MONO =
            Typeface.of("DejaVu Sans Mono", Kind.MONO, DEJAVU + "DejaVuSansMono", "", "Oblique");
    static final Typeface JAPANESE =
            Typeface.ofOneStyle("Noto Sans JP", "fonts/noto/NotoSansJP-Regular.ttf", "Noto Sans JP Regular");
    static final Typeface CHINESE =
            Typeface.ofOneStyle("Noto Sans SC", "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf", "Noto Sans SC");
    static final Typeface KOREAN =
            Typeface.ofOneStyle("NanumGothic", "fonts/nanum/NanumGothic-Regular.ttf", "NanumGothic");
    static final Typeface SYMBOLS = Typeface.ofOneStyle(
            "Noto Sans Symbols 2", "fonts/noto/NotoSansSymbols2-Regular.ttf", "Noto Sans Symbols 2 Regular");
    static final Typeface EMOJI =
            Typeface.ofOneStyle("Noto Emoji", "fonts/noto/NotoEmoji-Regular.ttf", "Noto Emoji Regular");
    static final Typeface OTHER =
            Typeface.ofOneStyle("Kurinto Sans", "fonts/ttf/Kurinto/KurintoSans-Rg.ttf", "Kurinto Sans");
    static final Typeface ICONS = Typeface.ofOneStyle(
            "JasperReports Icons", "net/sf/jasperreports/fonts/icons/icons.ttf", "JasperReports Icons");

    static final List<Typeface> ALL = List.of(
            DEJAVU_SANS,
            Typeface.of("DejaVu Sans Condensed", Kind.SANS, DEJAVU + "DejaVuSansCondensed", "", "Oblique"),
            DEJAVU_SERIF,
            Typeface.of("DejaVu Serif Condensed", Kind.SERIF, DEJAVU + "DejaVuSerifCondensed", "", "Italic"),
            DEJAVU_MONO,
            Typeface.of("Liberation Sans", Kind.SANS, LIBERATION + "LiberationSans", "-Regular", "Italic"),
            Typeface.of("Liberation Serif", Kind.SERIF, LIBERATION + "LiberationSerif", "-Regular", "Italic"),
            Typeface.of("Liberation Mono", Kind.MONO, LIBERATION + "LiberationMono", "-Regular", "Italic"),
            Typeface.of("Carlito", Kind.SANS, "fonts/carlito/Carlito", "-Regular", "Italic"),
            Typeface.of("Caladea", Kind.SERIF, "fonts/caladea/Caladea", "-Regular", "Italic"),
            JAPANESE,
            CHINESE,
            KOREAN,
            SYMBOLS,
            EMOJI,
            OTHER,
            ICONS);

    private Typefaces() {}

    /** What helps out a typeface of this kind, in this order. */
    static List<Family> fallbacks(Kind kind) {
        var families = new ArrayList<Family>();
        if (kind == Kind.SERIF) families.add(Shared.SERIF);
        if (kind == Kind.MONO) families.add(Shared.MONO);
        families.addAll(Shared.REST);
        return List.copyOf(families);
    }

    /** One object for each font, so that it is read once. */
    private static final class Shared {
        static final Family SERIF = DEJAVU_SERIF.fallback(Script::beyondAscii);
        static final Family MONO = DEJAVU_MONO.fallback(Script::beyondAscii);
        // Japanese before Chinese: the library takes the first font that has all of a stretch, and the Japanese one
        // lacks characters in nearly every Chinese sentence, while the Chinese one has them all.
        static final List<Family> REST = List.of(
                DEJAVU_SANS.fallback(Script::beyondAscii),
                JAPANESE.fallback(Script::chineseOrJapanese),
                CHINESE.fallback(Script::chineseOrJapanese),
                KOREAN.fallback(Script::korean),
                SYMBOLS.fallback(Script::symbol),
                EMOJI.fallback(Script::symbol),
                OTHER.fallback(Script::beyondAscii));
    }
}
