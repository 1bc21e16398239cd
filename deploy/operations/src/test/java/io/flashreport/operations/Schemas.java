package io.flashreport.operations;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of Compose and of Kubernetes' objects, against which documents are checked. */
public final class Schemas {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final JsonNode KUBERNETES = JSON.readTree(resource("kubernetes.json"));
    private static final Map<String, Schema> OF_KIND = new HashMap<>();

    private Schemas() {}

    /** What the Compose specification has against a file; empty when it is sound. */
    public static List<String> complaintsAboutCompose(Map<String, Object> file) {
        var schema = (ObjectNode) JSON.readTree(resource("compose-spec.json"));
        // It is no URI, which the specification demands.
        schema.remove("$id");
        return complaints(REGISTRY.getSchema(schema), file);
    }

    /** What Kubernetes has against an object, unknown fields included; empty when it is sound. */
    public static List<String> complaintsAboutObject(Map<String, Object> object) {
        String kind = object.get("apiVersion") + "/" + object.get("kind");
        if (KUBERNETES.path("kinds").path(kind).isMissingNode()) return List.of("no schema is known of " + kind);
        return complaints(OF_KIND.computeIfAbsent(kind, Schemas::ofKind), object);
    }

    private static Schema ofKind(String kind) {
        var schema = JSON.createObjectNode();
        schema.set("$ref", KUBERNETES.path("kinds").path(kind).path("$ref"));
        schema.set("definitions", KUBERNETES.path("definitions"));
        return REGISTRY.getSchema(schema);
    }

    private static List<String> complaints(Schema schema, Map<String, Object> document) {
        return schema.validate(JSON.writeValueAsString(document), InputFormat.JSON).stream()
                .map(Objects::toString)
                .toList();
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(Schemas.class.getResourceAsStream("/schemas/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
