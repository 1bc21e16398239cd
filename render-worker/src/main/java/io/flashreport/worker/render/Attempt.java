package io.flashreport.worker.render;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.StoredDocument;
import io.flashreport.engine.host.RenderOutcome.Rendered;

/** What came of trying to render a job. */
sealed interface Attempt {
    /** The document is in storage. */
    record Stored(StoredDocument document, Rendered rendered) implements Attempt {}

    /** There is no document. */
    record Failed(FailureKind failure, String message) implements Attempt {}

    /** This worker is being stopped; another one shall have the job. */
    record Abandoned() implements Attempt {}
}
