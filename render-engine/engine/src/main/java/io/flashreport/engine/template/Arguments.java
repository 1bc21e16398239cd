package io.flashreport.engine.template;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.parameter.ParameterText;
import io.flashreport.engine.parameter.ParameterText.Value;
import io.flashreport.engine.parameter.ParameterText.Wrong;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.ToEngine.Argument;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;

/** What the client gave for the parameters of a report. */
final class Arguments {
    private Arguments() {}

    /** The values by name; fails for a parameter that the report does not declare, and for text that is not of its class. */
    static Map<String, Object> of(JasperReport report, List<Argument> arguments, @Nullable String timeZone) {
        var values = new HashMap<String, Object>();
        for (Argument argument : arguments) {
            JRParameter parameter = declared(report, argument.name());
            var parsed = ParameterText.parse(
                    argument.name(),
                    parameter.getValueClassName(),
                    parameter.getNestedTypeName(),
                    argument.values(),
                    timeZone);
            switch (parsed) {
                case Value value -> values.put(argument.name(), value.value());
                case Wrong wrong -> throw new JobFailedException(EngineFailure.TEMPLATE, wrong.message());
            }
        }
        return values;
    }

    private static JRParameter declared(JasperReport report, String name) {
        return Arrays.stream(report.getParameters())
                .filter(parameter ->
                        !parameter.isSystemDefined() && parameter.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new JobFailedException(EngineFailure.TEMPLATE, unknown(report, name)));
    }

    private static String unknown(JasperReport report, String name) {
        String declared = Arrays.stream(report.getParameters())
                .filter(parameter -> !parameter.isSystemDefined())
                .map(JRParameter::getName)
                .collect(Collectors.joining(", "));
        return "The template has no parameter \"" + name + "\"; "
                + (declared.isEmpty() ? "it declares none." : "it declares " + declared + ".");
    }
}
