package io.flashreport.template.preview;

import io.flashreport.engine.protocol.ToEngine.Argument;
import io.flashreport.engine.protocol.ToEngine.Output;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a preview is to be made.
 *
 * @param locale a BCP 47 tag, null when the template decides
 * @param timeZone an id, null when the template decides
 * @param arguments report parameters as text
 */
record Wish(
        Output output, @Nullable String locale, @Nullable String timeZone, List<Argument> arguments) {
    Wish {
        arguments = List.copyOf(arguments);
    }

    static Wish picture(int width) {
        return new Wish(new Output.Png(1, width), null, null, List.of());
    }
}
