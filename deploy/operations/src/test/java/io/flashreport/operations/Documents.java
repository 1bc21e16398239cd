package io.flashreport.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads YAML, and finds its way in what was read. */
public final class Documents {
    private Documents() {}

    /** The objects of a file of one or several documents; empty ones are left out. */
    public static List<Map<String, Object>> read(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<Map<String, Object>>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(yaml)) {
            if (document != null) documents.add(object(document));
        }
        return documents;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Object value) {
        if (value instanceof Map<?, ?> map) return (Map<String, Object>) map;
        throw new AssertionError("an object was expected, not " + value);
    }

    /** The objects of a list; none when it is missing. */
    public static List<Map<String, Object>> objects(Object parent, String key) {
        return list(parent, key).stream().map(Documents::object).toList();
    }

    /** A list; empty when it is missing. */
    @SuppressWarnings("unchecked")
    public static List<Object> list(Object parent, String key) {
        Object value = object(parent).get(key);
        return value == null ? List.of() : (List<Object>) value;
    }

    /** What a path of keys leads to, as in {@code at(deployment, "spec", "template")}; fails where it ends early. */
    public static Object at(Object parent, String... path) {
        Object value = parent;
        for (String key : path) {
            Object next = object(value).get(key);
            if (next == null)
                throw new AssertionError(key + " of " + String.join(".", path) + " is missing in " + value);
            value = next;
        }
        return value;
    }
}
