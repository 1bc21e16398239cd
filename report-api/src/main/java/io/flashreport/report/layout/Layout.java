package io.flashreport.report.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What has become of a wish for the layout of a report. */
sealed interface Layout {
    record Made(byte[] jrxml) implements Layout {}

    /**
     * It is the current version of the template.
     *
     * @param created false when the current version had these very files already
     */
    record Registered(boolean created, JsonNode version) implements Layout {}

    /**
     * template-service says why not, in words for the client.
     *
     * @param problem as of RFC 9457
     * @param retryAfter as template-service said it
     */
    record Refused(int status, ObjectNode problem, @Nullable String retryAfter) implements Layout {}

    /** template-service did not say. */
    record NoAnswer() implements Layout {}
}
