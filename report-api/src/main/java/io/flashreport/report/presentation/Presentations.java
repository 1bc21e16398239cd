package io.flashreport.report.presentation;

import io.flashreport.contracts.AccountId;
import io.flashreport.report.Presentation;
import io.flashreport.report.presentation.Choice.Chosen;
import io.flashreport.report.presentation.Choice.NoAnswer;
import io.flashreport.report.presentation.Choice.Wrong;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what a request says into what workers can use, or says what is wrong with it. */
@ApplicationScoped
public class Presentations {
    static final int MAX_PARAMETER_CHARS = 16_384;
    static final int MAX_PARAMETER_VALUES = 1_000;

    /** Longer than any tag that names a place and its ways. */
    private static final int MAX_LOCALE_CHARS = 100;

    private final Templates templates;
    private final Looks looks;

    Presentations(Templates templates, Looks looks) {
        this.templates = templates;
        this.looks = looks;
    }

    /**
     * Asks template-service what the template is that the wish names, or how the automatic layout looks.
     *
     * @param account whose templates and whose theme these are
     * @param authorization of the client
     */
    public Choice choose(PresentationWish wish, AccountId account, String authorization) {
        var wrong = wrongWith(wish);
        if (wrong != null) return wrong;
        if (wish.template() == null) return automatic(wish, account, authorization);
        return TemplateName.parse(wish.template())
                .map(template -> templates.choose(template, wish, authorization))
                .orElseGet(() -> Templates.unknown(wish));
    }

    private Choice automatic(PresentationWish wish, AccountId account, String authorization) {
        return switch (looks.choose(wish.look(), account, authorization)) {
            case LookAnswer.Known(var look) ->
                new Chosen(new Presentation(null, Map.of(), wish.locale(), wish.timeZone(), look));
            case LookAnswer.Wrong(var message) -> new Wrong(message);
            case LookAnswer.Silence() ->
                new NoAnswer("The theme of your account cannot be looked up now: try again in some seconds.");
        };
    }

    private static @Nullable Wrong wrongWith(PresentationWish wish) {
        if (wish.locale() != null && !isLocale(wish.locale()))
            return new Wrong("The locale " + Shortened.of(wish.locale())
                    + " is not a language tag (BCP 47): write it like de or pt-BR.");
        if (wish.timeZone() != null && !isTimeZone(wish.timeZone()))
            return new Wrong("The timeZone " + Shortened.of(wish.timeZone())
                    + " is not known: write an id like Europe/Berlin, or UTC.");
        return wish.template() == null ? null : tooMuch(wish.parameters());
    }

    private static @Nullable Wrong tooMuch(Map<String, List<String>> parameters) {
        long values = parameters.values().stream().mapToLong(List::size).sum();
        if (values > MAX_PARAMETER_VALUES)
            return new Wrong("The parameters param.… have " + values + " values, at most " + MAX_PARAMETER_VALUES
                    + " are possible: send more than that in the data.");
        long chars = parameters.entrySet().stream()
                .mapToLong(parameter -> parameter.getKey().length()
                        + parameter.getValue().stream()
                                .mapToLong(String::length)
                                .sum())
                .sum();
        return chars <= MAX_PARAMETER_CHARS
                ? null
                : new Wrong("The parameters param.… have " + chars + " characters, at most " + MAX_PARAMETER_CHARS
                        + " are possible: send long texts in the data.");
    }

    private static boolean isLocale(String tag) {
        if (tag.length() > MAX_LOCALE_CHARS) return false;
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static boolean isTimeZone(String id) {
        try {
            ZoneId.of(id);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
