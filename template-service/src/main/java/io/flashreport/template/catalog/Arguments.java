package io.flashreport.template.catalog;

import io.flashreport.engine.parameter.ParameterText;
import io.flashreport.engine.protocol.ToEngine.Argument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether what a client gives is what a template declares. */
public final class Arguments {
    private Arguments() {}

    /**
     * What is wrong with the first wrong one, for the client's eyes; empty when all are right.
     *
     * @param timeZone in which dates without a zone are meant, null for UTC
     */
    public static Optional<String> fault(List<Parameter> declared, List<Argument> given, @Nullable String timeZone) {
        return given.stream()
                .flatMap(argument -> fault(declared, argument, timeZone).stream())
                .findFirst();
    }

    private static Optional<String> fault(List<Parameter> declared, Argument given, @Nullable String timeZone) {
        var parameter =
                declared.stream().filter(it -> it.name().equals(given.name())).findFirst();
        if (parameter.isEmpty()) return Optional.of(unknown(declared, given));
        return switch (ParameterText.parse(given.name(), parameter.get().type(), given.values(), timeZone)) {
            case ParameterText.Wrong(var message) -> Optional.of(message);
            case ParameterText.Value value -> Optional.empty();
        };
    }

    private static String unknown(List<Parameter> declared, Argument given) {
        String names = declared.stream().map(Parameter::name).collect(Collectors.joining(", "));
        return "The template has no parameter \"%s\"; %s."
                .formatted(given.name(), names.isEmpty() ? "it has none" : "it has " + names);
    }
}
