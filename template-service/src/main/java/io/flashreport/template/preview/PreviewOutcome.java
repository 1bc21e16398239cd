package io.flashreport.template.preview;

import io.flashreport.template.wire.Refusal;
import java.io.InputStream;

/** What became of a preview. */
sealed interface PreviewOutcome {
    /** The document; the stream is to be closed. */
    record Made(InputStream document) implements PreviewOutcome {}

    /**
     * The template or the data is at fault.
     *
     * @param message for the client's eyes
     */
    record Failed(String message) implements PreviewOutcome {}

    /** It was not tried, or did not come to an end for no fault of the template's. */
    record NotMade(Refusal refusal) implements PreviewOutcome {}
}
