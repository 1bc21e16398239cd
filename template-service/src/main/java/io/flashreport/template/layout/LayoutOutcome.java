package io.flashreport.template.layout;

import io.flashreport.template.wire.Refusal;
import java.nio.file.Path;

/** What became of the wish for a layout. */
sealed interface LayoutOutcome {
    /**
     * The layout, or a picture of it.
     *
     * @param file in the workspace of the call
     */
    record Made(Path file) implements LayoutOutcome {}

    record NotMade(Refusal refusal) implements LayoutOutcome {}
}
