package io.flashreport.engine.parameter;

import io.flashreport.engine.parameter.Scalar.WrongTextException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of a report parameter into a value of the class that the template declares. Numbers are written with a
 * point, dates and times as ISO 8601.
 */
public final class ParameterText {
    private static final Set<String> LISTS =
            Set.of("java.util.Collection", "java.util.List", "java.util.ArrayList", "java.lang.Iterable");
    private static final Set<String> SETS = Set.of("java.util.Set", "java.util.LinkedHashSet");
    private static final Set<String> ARRAYS = Set.of("java.lang.String[]", "[Ljava.lang.String;");
    private static final String TEXT = "java.lang.String";

    private ParameterText() {}

    /** What became of a text. */
    public sealed interface Parsed {}

    /** The value, an object of the declared class. */
    public record Value(Object value) implements Parsed {}

    /**
     * The text is not of the declared class, or no text can be.
     *
     * @param message one sentence for the client's eyes
     */
    public record Wrong(String message) implements Parsed {}

    /** Like {@link #parse(String, String, String, List, String)} with texts as the elements of a collection. */
    public static Parsed parse(String name, String type, List<String> values, @Nullable String timeZone) {
        return parse(name, type, null, values, timeZone);
    }

    /**
     * Converts.
     *
     * @param type the name of the declared class
     * @param nestedType the name of the class that the elements of a collection have; null for texts
     * @param values one, or any number for a collection
     * @param timeZone in which a date without a zone is meant; null for UTC
     */
    public static Parsed parse(
            String name, String type, @Nullable String nestedType, List<String> values, @Nullable String timeZone) {
        try {
            ZoneId zone = timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
            if (LISTS.contains(type)) return new Value(elements(nestedType, values, zone));
            if (SETS.contains(type)) return new Value(new LinkedHashSet<>(elements(nestedType, values, zone)));
            if (ARRAYS.contains(type)) return new Value(values.toArray(String[]::new));
            Scalar scalar = scalar(type);
            if (values.size() != 1)
                return new Wrong("The parameter \"" + name + "\" (" + type + ") takes one value, was given "
                        + values.size() + ".");
            return new Value(scalar.parse(values.getFirst(), zone));
        } catch (WrongTextException e) {
            return new Wrong("The parameter \"" + name + "\" (" + type + ") " + e.getMessage());
        } catch (DateTimeException e) {
            return new Wrong("The time zone \"" + timeZone + "\" is not known; send an id like Europe/Berlin.");
        }
    }

    private static List<Object> elements(@Nullable String nestedType, List<String> values, ZoneId zone)
            throws WrongTextException {
        Scalar scalar = scalar(nestedType == null || nestedType.equals("java.lang.Object") ? TEXT : nestedType);
        var elements = new ArrayList<>();
        for (String value : values) elements.add(scalar.parse(value, zone));
        return elements;
    }

    private static Scalar scalar(String type) throws WrongTextException {
        return Optional.ofNullable(Scalar.BY_TYPE.get(type))
                .orElseThrow(() -> new WrongTextException("cannot be given in a query string: no text makes a " + type
                        + "; give the template a default value for it."));
    }
}
