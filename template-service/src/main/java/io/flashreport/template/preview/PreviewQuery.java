package io.flashreport.template.preview;

import io.flashreport.engine.protocol.ToEngine.Argument;
import io.flashreport.engine.protocol.ToEngine.Output;
import io.flashreport.template.catalog.Arguments;
import io.flashreport.template.catalog.Parameter;
import io.flashreport.template.wire.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a preview's address. */
final class PreviewQuery {
    private static final String PREFIX = "param.";
    private static final int MAX_PARAMETER_CHARS = 16_384;
    private static final int DEFAULT_WIDTH = 800;
    private static final int MIN_WIDTH = 16;
    private static final int MAX_WIDTH = 4_000;
    private static final int MAX_PAGE = 50;

    private final Map<String, List<String>> query;
    private final List<Parameter> declared;

    PreviewQuery(Map<String, List<String>> query, List<Parameter> declared) {
        this.query = query;
        this.declared = declared;
    }

    /** What came of reading the query. */
    sealed interface Reading {
        record Read(Wish wish) implements Reading {}

        /**
         * A parameter is wrong.
         *
         * @param message names it, its value and what to do
         */
        record Wrong(String message) implements Reading {}
    }

    Reading read() {
        try {
            var region = region();
            return new Reading.Read(
                    new Wish(output(), region.locale(), region.timeZone(), arguments(region.timeZone())));
        } catch (WrongException e) {
            return new Reading.Wrong(e.words);
        }
    }

    private Output output() throws WrongException {
        String format = first("format");
        if (format == null || format.equals("pdf")) return new Output.Pdf();
        if (!format.equals("png")) throw new WrongException("format must be 'pdf' or 'png', was '" + format + "'.");
        return new Output.Png(number("page", 1, 1, MAX_PAGE), number("width", DEFAULT_WIDTH, MIN_WIDTH, MAX_WIDTH));
    }

    private int number(String name, int otherwise, int least, int most) throws WrongException {
        String text = first(name);
        if (text == null) return otherwise;
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most)
            throw new WrongException("%s must be %d to %d, was '%s'.".formatted(name, least, most, text));
        return number;
    }

    private Region region() throws WrongException {
        return switch (Region.read(first("locale"), first("timeZone"))) {
            case Region.Reading.Read(var region) -> region;
            case Region.Reading.Wrong(var message) -> throw new WrongException(message);
        };
    }

    private List<Argument> arguments(@Nullable String timeZone) throws WrongException {
        var arguments = new ArrayList<Argument>();
        int chars = 0;
        for (var entry : query.entrySet()) {
            if (!entry.getKey().startsWith(PREFIX)) continue;
            var argument = new Argument(entry.getKey().substring(PREFIX.length()), entry.getValue());
            chars += argument.name().length()
                    + argument.values().stream().mapToInt(String::length).sum();
            arguments.add(argument);
        }
        if (chars > MAX_PARAMETER_CHARS)
            throw new WrongException("All parameters together may have %d characters, these have %d."
                    .formatted(MAX_PARAMETER_CHARS, chars));
        var fault = Arguments.fault(declared, arguments, timeZone);
        if (fault.isPresent()) throw new WrongException(fault.get());
        return arguments;
    }

    private @Nullable String first(String name) {
        var values = query.get(name);
        return values == null || values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
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
