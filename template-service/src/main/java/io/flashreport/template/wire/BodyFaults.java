package io.flashreport.template.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body in words of the API, not of the library that reads it. */
final class BodyFaults {
    private static final int SHOWN = 60;

    private BodyFaults() {}

    static String describe(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case InvalidNullException missing -> missing(missing);
            case InvalidFormatException wrong -> at(wrong) + wrongValue(wrong);
            case ValueInstantiationException refused
            when refused.getCause() != null -> at(refused) + refused.getCause().getMessage();
            case MismatchedInputException missing
            when missing.getOriginalMessage().startsWith("Missing required creator property") -> missing(missing);
            case MismatchedInputException more
            when more.getOriginalMessage().startsWith("Trailing token") -> "the body has more than one value";
            case MismatchedInputException mismatch ->
                at(mismatch) + "this is not " + kind(mismatch.getTargetType()) + ", which belongs here";
            default -> notJson(fault);
        };
    }

    private static String unknownField(UnrecognizedPropertyException e) {
        var known = e.getKnownPropertyIds();
        var fields = known == null
                ? ""
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return "'%s' is no field of this request; its fields are: %s".formatted(shown(path(e)), fields);
    }

    private static String missing(JsonMappingException e) {
        return path(e) + " is missing, and has to be given";
    }

    private static String wrongValue(InvalidFormatException e) {
        var value = "'" + shown(String.valueOf(e.getValue())) + "' is not ";
        var type = e.getTargetType();
        if (type == null || !type.isEnum()) return value + kind(type);
        return value
                + "one of "
                + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String notJson(JsonProcessingException e) {
        var where = e.getLocation();
        var place = where == null ? "" : " (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr());
        return "the body is not well-formed JSON" + place;
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) return "an object";
        if (!type.isPrimitive() && !type.getName().startsWith("java.")) return kindOfOurs(type);
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "Instant" -> "a time like 2027-01-31T12:00:00Z";
            case "LocalDate" -> "a date like 2027-01-31";
            case "UUID" -> "a UUID";
            default -> type.isArray() || Iterable.class.isAssignableFrom(type) ? "a list" : "what it should be";
        };
    }

    // A type of ours is written as what it is made from: an address as text, a request as an object.
    private static String kindOfOurs(Class<?> type) {
        for (var constructor : type.getConstructors()) {
            var creator = constructor.getAnnotation(JsonCreator.class);
            if (creator != null && constructor.getParameterCount() == 1)
                return kind(constructor.getParameterTypes()[0]);
        }
        return "an object";
    }

    private static String at(JsonMappingException e) {
        var path = path(e);
        return path.isEmpty() ? "" : path + ": ";
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
