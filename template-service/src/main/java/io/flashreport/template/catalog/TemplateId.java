package io.flashreport.template.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record TemplateId(@JsonValue UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
