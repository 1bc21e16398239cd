package io.flashreport.template.theme;

import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.Look.Orientation;
import io.flashreport.engine.protocol.Look.Paper;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A theme as people write it. What is missing or blank is not said. */
public record ThemeText(
        @Nullable String accent,
        @Nullable String font,
        @Nullable String paper,
        @Nullable String orientation,
        @Nullable String logo) {
    private static final Pattern COLOUR = Pattern.compile("#?([0-9a-f]{6}|[0-9a-f]{3})");
    private static final int SHOWN = 60;

    /** What came of reading it. */
    public sealed interface Reading {
        record Read(Theme theme) implements Reading {}

        /**
         * Something is wrong.
         *
         * @param message names it, what it was and what is possible
         */
        record Wrong(String message) implements Reading {}
    }

    public Reading read() {
        try {
            return new Reading.Read(new Theme(
                    colour(said(accent)),
                    font(said(font)),
                    constant("paper", said(paper), Paper.values(), ThemeText::write),
                    constant("orientation", said(orientation), Orientation.values(), ThemeText::write),
                    logo(said(logo))));
        } catch (WrongException e) {
            return new Reading.Wrong(e.words);
        }
    }

    static ThemeText of(Theme theme) {
        return new ThemeText(
                theme.accent(), theme.font(), write(theme.paper()), write(theme.orientation()), theme.logo());
    }

    private static @Nullable String write(@Nullable Paper paper) {
        return switch (paper) {
            case null -> null;
            case A3, A4, A5 -> paper.name();
            case LETTER -> "Letter";
            case LEGAL -> "Legal";
        };
    }

    private static @Nullable String write(@Nullable Orientation orientation) {
        return orientation == null ? null : orientation.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String colour(@Nullable String text) throws WrongException {
        if (text == null) return null;
        var colour = COLOUR.matcher(text.toLowerCase(Locale.ROOT));
        if (!colour.matches()) throw wrong("accent", "a colour like #1f6feb, in a query %231f6feb or 1f6feb", text);
        String digits = colour.group(1);
        return "#" + (digits.length() == 3 ? digits.replaceAll("[0-9a-f]", "$0$0") : digits);
    }

    private static @Nullable String font(@Nullable String text) throws WrongException {
        if (text == null) return null;
        for (String font : Look.FONTS) if (font.equalsIgnoreCase(text)) return font;
        throw wrong("font", "one of " + String.join(", ", Look.FONTS), text);
    }

    private static @Nullable String logo(@Nullable String text) throws WrongException {
        if (text == null || text.equals(LogoName.NONE) || LogoName.fault(text).isEmpty()) return text;
        throw wrong("logo", "the name of a logo of the account, or " + LogoName.NONE, text);
    }

    private static <T> @Nullable T constant(
            String name, @Nullable String text, T[] constants, Function<T, @Nullable String> spelling)
            throws WrongException {
        if (text == null) return null;
        for (T constant : constants) if (text.equalsIgnoreCase(spelling.apply(constant))) return constant;
        throw wrong(name, "one of " + Arrays.stream(constants).map(spelling).collect(Collectors.joining(", ")), text);
    }

    private static WrongException wrong(String name, String wanted, String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return new WrongException("%s must be %s, was '%s'.".formatted(name, wanted, shown));
    }

    private static final class WrongException extends Exception {
        private static final long serialVersionUID = 1;
        private final String words;

        WrongException(String words) {
            super(words);
            this.words = words;
        }
    }
}
