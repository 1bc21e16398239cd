package io.flashreport.engine.convert;

import com.fasterxml.jackson.databind.JavaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRPart;
import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.engine.JRPropertyExpression;
import org.jspecify.annotations.Nullable;

/** Takes out of a rewritten template what the library would refuse, so that the rest loads. */
final class Pruning {
    /** What the types hold that read themselves; the library offers no other way to know. */
    private static final Map<Class<?>, Set<String>> READ_BY_CODE = Map.of(
            JRPropertyExpression.class, Set.of("name", "type", "evaluationTime"),
            JRExpression.class, Set.of("type"),
            JRPropertiesMap.class, Set.of("name", "value"));

    /** Unwrapped from an object of their own, so no properties of the type. */
    private static final Set<String> OF_PARTS = Set.of("evaluationTime", "evaluationGroup");

    private static final int LONGEST_VALUE = 80;

    private final LibraryModel library = LibraryModel.INSTANCE;
    private final ChangeLog changes;

    Pruning(ChangeLog changes) {
        this.changes = changes;
    }

    void prune(TemplateNode root) {
        prune(root, root.name().equals("jasperReport") ? library.report() : library.styleTemplate());
    }

    private void prune(TemplateNode node, JavaType declared) {
        Optional<JavaType> type = actual(node, declared);
        // A kind of a module that is not here cannot be judged; loading tells what is missing.
        if (type.isEmpty()) return;
        if (isReadByCode(node, type.get())) return;
        Optional<Map<String, JavaType>> properties = library.properties(type.get());
        if (properties.isEmpty()) return;
        boolean hasKinds = !library.kinds(declared).isEmpty();
        boolean part = type.get().isTypeOrSubTypeOf(JRPart.class);
        for (String name : List.copyOf(node.attributes().keySet())) {
            if ((part && OF_PARTS.contains(name)) || (name.equals("kind") && hasKinds)) continue;
            attribute(node, name, properties.get().get(name));
        }
        node.removeIf(child -> isUnknown(child, node, properties.get()));
        for (TemplateNode child : node.children()) {
            JavaType of = properties.get().get(child.name());
            if (of != null) prune(child, of);
        }
    }

    private void attribute(TemplateNode node, String name, @Nullable JavaType type) {
        String value = node.attribute(name);
        if (type == null) {
            node.take(name);
            changes.notKept(
                    node,
                    "the attribute " + name + "=\"" + ChangeLog.shortened(value == null ? "" : value, LONGEST_VALUE)
                            + "\" of <" + node.original + "> has no place in version 7 and is left out");
        } else if (value != null && value.isBlank() && !type.hasRawClass(String.class)) {
            node.take(name);
        } else if (value != null && type.hasRawClass(UUID.class)) {
            uuid(node, name, value);
        }
    }

    /** 6 read shortened ones as well. */
    private void uuid(TemplateNode node, String name, String value) {
        try {
            String whole = UUID.fromString(value.strip()).toString();
            if (whole.equalsIgnoreCase(value)) return;
            node.set(name, whole);
            changes.changed(node, name + "=\"" + value + "\" became \"" + whole + "\"");
        } catch (IllegalArgumentException e) {
            node.take(name);
            changes.notKept(node, name + "=\"" + value + "\" is no UUID and is left out");
        }
    }

    private boolean isUnknown(TemplateNode child, TemplateNode parent, Map<String, JavaType> properties) {
        if (properties.containsKey(child.name())) return false;
        changes.notKept(
                child,
                "<" + child.original + "> in <" + parent.original + "> has no place in version 7 and is left out");
        return true;
    }

    private Optional<JavaType> actual(TemplateNode node, JavaType declared) {
        Map<String, JavaType> kinds = library.kinds(declared);
        if (kinds.isEmpty()) return Optional.of(declared);
        String kind = node.original.endsWith("Plot")
                ? node.original.substring(0, node.original.length() - "Plot".length())
                : node.attribute("kind");
        if (kind == null) return Optional.of(declared);
        return Optional.ofNullable(kinds.get(kind));
    }

    private boolean isReadByCode(TemplateNode node, JavaType type) {
        for (Map.Entry<Class<?>, Set<String>> code : READ_BY_CODE.entrySet()) {
            if (!type.isTypeOrSubTypeOf(code.getKey())) continue;
            for (String name : List.copyOf(node.attributes().keySet()))
                if (!code.getValue().contains(name)) attribute(node, name, null);
            // An empty expression that has a type makes the library fall.
            if (code.getKey() == JRExpression.class && node.text().isEmpty()) node.take("type");
            return true;
        }
        return false;
    }
}
