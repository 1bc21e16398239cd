package io.flashreport.engine.check;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import io.flashreport.engine.protocol.FindingKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.type.NamedEnum;
import org.jspecify.annotations.Nullable;

/** Collects what the library refuses while it reads a template, in words for its designer. */
final class Refusals extends DeserializationProblemHandler {
    private static final int MAX = 1_000;
    private static final int MAX_NAMES = 40;

    private final TemplateSource source;
    private final List<Refusal> refusals = new ArrayList<>();

    Refusals(TemplateSource source) {
        this.source = source;
    }

    List<Refusal> all() {
        return List.copyOf(refusals);
    }

    /** What ended the reading. */
    void add(JsonProcessingException failure) {
        JsonLocation at = failure.getLocation();
        XmlElement element = at == null ? source.result().root() : at(at);
        Throwable cause = failure.getCause();
        String why = cause != null && cause.getMessage() != null ? cause.getMessage() : failure.getOriginalMessage();
        // What was refused before may be missing now.
        if (cause instanceof NullPointerException && !refusals.isEmpty()) return;
        if (why.startsWith("Numeric value") || why.startsWith("Number value")) why = "a number in it is too large";
        // Told of already, all of them and with their lines.
        if (why.startsWith("Duplicate declaration of")) return;
        if (why.startsWith("No query executer factory")) {
            add(FindingKind.QUERY, element, Queries.notAvailable(element.attribute("language")));
            return;
        }
        add(FindingKind.STRUCTURE, element, "The library refuses " + element.tag() + ": " + Words.sentence(why));
    }

    void add(RuntimeException failure) {
        XmlElement root = source.result().root();
        add(
                FindingKind.STRUCTURE,
                root,
                "The library cannot read this template: " + Words.sentence(String.valueOf(failure.getMessage())));
    }

    private void add(FindingKind kind, XmlElement element, String message) {
        if (refusals.size() < MAX) refusals.add(new Refusal(kind, source.spot(element), message));
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext reading,
            JsonParser parser,
            @Nullable JsonDeserializer<?> deserializer,
            Object owner,
            String name)
            throws IOException {
        XmlElement element = at(parser.currentTokenLocation());
        Collection<String> known = known(deserializer);
        if (name.isEmpty()) {
            add(
                    FindingKind.STRUCTURE,
                    element,
                    "There is text in " + element.tag() + ", where none may be: take it out.");
        } else if (element.name().equals(name) && element.parent() != null) {
            String message =
                    "<" + name + "> is not known in " + element.parent().tag();
            add(FindingKind.STRUCTURE, element, message + Nearest.question(name, known));
        } else {
            String message = "The attribute \"" + name + "\" is not known in " + element.tag();
            add(FindingKind.STRUCTURE, element, message + Nearest.question(name, known));
        }
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext reading, Class<?> target, String value, String failure) {
        JsonParser parser = reading.getParser();
        add(FindingKind.STRUCTURE, at(parser.currentTokenLocation()), wrongValue(parser, value, target));
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext reading, JavaType target, JsonToken token, JsonParser parser, String failure)
            throws IOException {
        XmlElement element = at(parser.currentTokenLocation());
        add(FindingKind.STRUCTURE, element, element.tag() + " does not have the content that it must have.");
        parser.skipChildren();
        return null;
    }

    @Override
    public JavaType handleUnknownTypeId(
            DeserializationContext reading, JavaType base, String kind, TypeIdResolver resolver, String failure) {
        XmlElement element = at(reading.getParser().currentTokenLocation());
        List<String> known = Kinds.of(resolver.getDescForKnownTypeIds());
        String message = "There is no " + element.name() + " of the kind \"" + kind + "\" here";
        boolean misspelt = Nearest.to(kind, known).isPresent();
        if (misspelt) add(FindingKind.STRUCTURE, element, message + Nearest.question(kind, known));
        else add(FindingKind.UNAVAILABLE_ELEMENT, element, message + ": take it out.");
        return reading.constructType(Void.class);
    }

    @Override
    public JavaType handleMissingTypeId(
            DeserializationContext reading, JavaType base, TypeIdResolver resolver, String failure) {
        XmlElement element = at(reading.getParser().currentTokenLocation());
        List<String> known = Kinds.of(resolver.getDescForKnownTypeIds());
        add(
                FindingKind.STRUCTURE,
                element,
                element.tag() + " needs an attribute \"kind\": one of " + names(known.stream()) + ".");
        return reading.constructType(Void.class);
    }

    private XmlElement at(JsonLocation location) {
        return source.result().at(new Position(location.getLineNr(), location.getColumnNr()));
    }

    private String wrongValue(JsonParser parser, String value, Class<?> target) {
        String name = currentName(parser);
        String what = (name.isEmpty() ? "" : name + "=") + "\"" + value + "\"";
        if (target.isEnum()) {
            List<String> allowed = Arrays.stream(target.getEnumConstants())
                    .map(constant -> constant instanceof NamedEnum named ? named.getName() : String.valueOf(constant))
                    .toList();
            String meant = Nearest.to(value, allowed)
                    .map(near -> " Is \"" + near + "\" meant?")
                    .orElse("");
            return what + " is none of the values that are allowed: " + names(allowed.stream()) + "." + meant;
        }
        return what + " is not " + typeInWords(target) + ".";
    }

    private static String currentName(JsonParser parser) {
        try {
            return parser.currentName() == null ? "" : parser.currentName();
        } catch (IOException e) {
            return "";
        }
    }

    private static String typeInWords(Class<?> target) {
        return switch (target.getSimpleName()) {
            case "int", "Integer", "long", "Long", "short", "Short" -> "a whole number";
            case "float", "Float", "double", "Double", "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "\"true\" or \"false\"";
            case "UUID" -> "a UUID";
            default -> "what is expected here (" + target.getSimpleName() + ")";
        };
    }

    private static Collection<String> known(@Nullable JsonDeserializer<?> deserializer) {
        if (deserializer == null) return List.of();
        Collection<Object> names = deserializer.getKnownPropertyNames();
        return names == null ? List.of() : names.stream().map(String::valueOf).toList();
    }

    private static String names(Stream<String> all) {
        return all.sorted().limit(MAX_NAMES).collect(Collectors.joining(", "));
    }
}
