package io.flashreport.template.catalog;

import io.flashreport.engine.protocol.FromEngine.Origin;
import java.util.List;

/**
 * What a version consists of, as far as it is told.
 *
 * @param main path of the template that is filled
 * @param origin in which version of the library the main template was written
 * @param ruling of the gate
 */
public record Contents(
        String main,
        Origin origin,
        Ruling ruling,
        List<TemplateFile> files,
        List<Parameter> parameters,
        List<Finding> findings) {
    public Contents {
        files = List.copyOf(files);
        parameters = List.copyOf(parameters);
        findings = List.copyOf(findings);
    }
}
