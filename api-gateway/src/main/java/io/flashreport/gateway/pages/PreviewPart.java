package io.flashreport.gateway.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A preview inside of a page, or why there is none. */
public final class PreviewPart {
    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PreviewProblem(String detail) implements TemplateInstance {}

    private PreviewPart() {}

    /**
     * What the API made, or its reason.
     *
     * @param type of what the API made
     */
    public static Answer of(Reply reply, String type) {
        return reply.ok()
                ? new Answer.Bytes(type, reply.answer().body())
                : new Answer.Inside(
                        reply.status(), new PreviewProblem(reply.problem().detail()));
    }
}
