package io.flashreport.gateway.pages.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flashreport.gateway.pages.docs.Reference.Body;
import io.flashreport.gateway.pages.docs.Reference.Field;
import io.flashreport.gateway.pages.docs.Reference.Group;
import io.flashreport.gateway.pages.docs.Reference.Operation;
import io.flashreport.gateway.pages.docs.Reference.Outcome;
import io.flashreport.gateway.pages.docs.Reference.Parameter;
import io.flashreport.gateway.pages.docs.Reference.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what docs/openapi uses of OpenAPI 3.1. References lead to the file itself only. */
final class OpenApiFile {
    private final JsonNode document;

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when the text is no YAML
     */
    OpenApiFile(String yaml) {
        try {
            document = new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no YAML: " + e.getMessage(), e);
        }
    }

    Reference reference() {
        return new Reference(groups(), shapes());
    }

    private List<Group> groups() {
        var byName = new LinkedHashMap<String, List<Operation>>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    var group = call.getValue().path("tags").path(0).asText("Reports");
                    byName.computeIfAbsent(group, name -> new ArrayList<>())
                            .add(operation(path.getKey(), call.getKey(), call.getValue()));
                }));
        return byName.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Operation operation(String path, String method, JsonNode call) {
        var security = call.has("security") ? call.get("security") : document.path("security");
        return new Operation(
                call.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                call.path("summary").asText(),
                call.path("description").asText(),
                !security.isEmpty(),
                call.path("parameters").valueStream().map(this::parameter).toList(),
                call.has("requestBody") ? body(call.get("requestBody").path("content")) : null,
                call.path("responses").propertyStream().map(this::outcome).toList());
    }

    private Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                type(parameter.path("schema")),
                parameter.path("description").asText());
    }

    private Body body(JsonNode content) {
        var types = content.propertyStream().map(Map.Entry::getKey).toList();
        var usual = content.path(types.getFirst());
        return new Body(types, fields(usual.path("schema")), example(usual.get("example")));
    }

    private static String example(@Nullable JsonNode example) {
        return example == null ? "" : example.toString();
    }

    private Outcome outcome(Map.Entry<String, JsonNode> response) {
        var said = resolved(response.getValue());
        var content = said.path("content").propertyStream().findFirst();
        return new Outcome(
                response.getKey(),
                said.path("description").asText(),
                content.map(Map.Entry::getKey).orElse(""),
                content.map(type -> shape(type.getValue().path("schema"))).orElse(""));
    }

    private List<Shape> shapes() {
        return document.at("/components/schemas")
                .propertyStream()
                .filter(shape -> shape.getValue().has("properties"))
                .map(shape -> new Shape(shape.getKey(), fields(shape.getValue())))
                .toList();
    }

    private List<Field> fields(JsonNode schema) {
        var fields = new ArrayList<Field>();
        addFields("", schema, fields);
        return fields;
    }

    // Members of members stand in the same list; what has a name of its own is shown where that is.
    private void addFields(String within, JsonNode schema, List<Field> fields) {
        schema.path("properties").properties().forEach(property -> {
            var name = within + property.getKey();
            var value = property.getValue();
            fields.add(new Field(name, type(value), value.path("description").asText(), shape(value)));
            addFields(name + ".", value, fields);
            addFields(name + "[].", value.path("items"), fields);
        });
    }

    private String shape(JsonNode schema) {
        var reference = schema.has("$ref") ? schema.get("$ref") : schema.at("/items/$ref");
        var named = document.at(pointer(reference));
        return named.has("properties") ? name(reference) : "";
    }

    private String type(JsonNode schema) {
        if (schema.has("$ref")) {
            var named = resolved(schema);
            return named.has("properties") ? name(schema.get("$ref")) : type(named);
        }
        if (schema.has("enum")) {
            return String.join(
                    " | ",
                    schema.get("enum").valueStream().map(JsonNode::asText).toList());
        }
        if (schema.has("items")) return "list of " + type(schema.get("items"));
        var types = schema.path("type");
        var text = types.isArray()
                ? String.join(" or ", types.valueStream().map(JsonNode::asText).toList())
                : types.asText("any");
        return schema.has("format") ? text + " (" + schema.get("format").asText() + ")" : text;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(pointer(node.get("$ref"))) : node;
    }

    private static String pointer(JsonNode reference) {
        return reference.isMissingNode() ? "/nothing" : reference.asText().substring(1);
    }

    private static String name(JsonNode reference) {
        return reference.asText().substring(reference.asText().lastIndexOf('/') + 1);
    }
}
