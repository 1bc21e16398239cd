package io.flashreport.template.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

record TemplateId(@JsonValue UUID value) {}
