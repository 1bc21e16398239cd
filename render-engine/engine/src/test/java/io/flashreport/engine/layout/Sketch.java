package io.flashreport.engine.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import io.flashreport.engine.value.Profile;
import io.flashreport.engine.value.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dataset made of a few lines of JSON, as the reader of the data would describe it. */
final class Sketch {
    private final List<Step> path;
    private final Map<List<Step>, Profile> fields = new LinkedHashMap<>();
    private final Map<List<Step>, Sketch> nested = new LinkedHashMap<>();
    private long records;
    private long most;

    private Sketch(List<Step> path) {
        this.path = path;
    }

    static Dataset of(String json) {
        try {
            var document = new Sketch(List.of());
            JsonNode root = new ObjectMapper().readTree(json);
            document.records = 1;
            document.add(root, List.of());
            return document.dataset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(JsonNode node, List<Step> at) {
        if (node.isObject()) {
            node.properties().forEach(member -> add(member.getValue(), step(at, member.getKey())));
        } else if (node.isArray()) {
            Sketch inside = nested.computeIfAbsent(at, Sketch::new);
            inside.records += node.size();
            inside.most = Math.max(inside.most, node.size());
            node.forEach(element -> inside.add(element, List.of()));
        } else {
            Token token = node.isNull() ? Token.NULL : node.isNumber() ? Token.NUMBER : Token.TEXT;
            fields.computeIfAbsent(at, any -> new Profile()).add(node.isNull() ? null : node.asText(), token);
        }
    }

    private static List<Step> step(List<Step> at, String name) {
        var path = new ArrayList<>(at);
        path.add(new Step(name, name, false));
        return List.copyOf(path);
    }

    private Dataset dataset() {
        var described = new ArrayList<Field>();
        fields.forEach((at, profile) -> described.add(new Field(described.size(), at, false, false, profile)));
        List<Dataset> inside = nested.values().stream().map(Sketch::dataset).toList();
        return new Dataset(path, false, described, inside, records, most);
    }
}
