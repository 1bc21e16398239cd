package io.flashreport.template.preview;

import io.flashreport.template.wire.Refusal;
import java.io.InputStream;

/** What became of a preview. */
sealed interface PreviewOutcome {
    /** The document; the stream is to be closed. */
    record Made(InputStream document) implements PreviewOutcome {}

    /**
     * It did not come to an end.
     *
     * @param message for the client's eyes
     * @param lasting whether the template or the data is at fault, so that it would fail again
     */
    record Failed(String message, boolean lasting) implements PreviewOutcome {}

    /** It was not tried, or did not come to an end for no fault of the template's. */
    record NotMade(Refusal refusal) implements PreviewOutcome {}
}
