package io.flashreport.template.catalog;

import java.util.List;

/** What is needed of a version to render with it. */
public record Resolution(
        TemplateId templateId,
        String name,
        int number,
        String storageKey,
        long bytes,
        String sha256,
        Ruling ruling,
        List<Parameter> parameters) {
    public Resolution {
        parameters = List.copyOf(parameters);
    }
}
