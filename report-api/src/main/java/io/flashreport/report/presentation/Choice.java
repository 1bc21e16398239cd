package io.flashreport.report.presentation;

import io.flashreport.report.Presentation;

/** What has become of a wish; the messages are for the client. */
public sealed interface Choice {
    record Chosen(Presentation presentation) implements Choice {}

    record UnknownTemplate(String message) implements Choice {}

    /** Something that was given is wrong. */
    record Wrong(String message) implements Choice {}

    /** Nobody could say what the template or the look is. */
    record NoAnswer(String message) implements Choice {}
}
