package io.flashreport.engine.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An element of a template, to be rewritten in place; it remembers where it stood in the original. */
final class TemplateNode {
    final String namespace;

    /** The name in the original. */
    final String original;

    final int line;
    final int column;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<TemplateNode> children = new ArrayList<>();
    private String name;
    private String text = "";
    private boolean cdata;

    TemplateNode(String namespace, String name, int line, int column) {
        this.namespace = namespace;
        this.original = name;
        this.name = name;
        this.line = line;
        this.column = column;
    }

    /** An element that the original did not have, at the place of this one. */
    TemplateNode addNew(String childName) {
        var child = new TemplateNode(namespace, childName, line, column);
        children.add(child);
        return child;
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    String text() {
        return text;
    }

    boolean isCdata() {
        return cdata;
    }

    void setText(String newText, boolean asCdata) {
        text = newText;
        cdata = asCdata;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    void set(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void setIfAbsent(String attribute, @Nullable String value) {
        if (value != null) attributes.putIfAbsent(attribute, value);
    }

    @Nullable
    String take(String attribute) {
        return attributes.remove(attribute);
    }

    /** Keeps the place among the others; an attribute that has the new name already wins. */
    void renameAttribute(String from, String to) {
        if (from.equals(to) || !attributes.containsKey(from)) return;
        Map<String, String> before = new LinkedHashMap<>(attributes);
        attributes.clear();
        before.forEach((attribute, value) -> {
            if (!attribute.equals(from)) attributes.put(attribute, value);
            else if (!before.containsKey(to)) attributes.put(to, value);
        });
    }

    void putFirst(String attribute, String value) {
        Map<String, String> before = new LinkedHashMap<>(attributes);
        attributes.clear();
        attributes.put(attribute, value);
        before.forEach(attributes::putIfAbsent);
    }

    List<TemplateNode> children() {
        return children;
    }

    Optional<TemplateNode> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    TemplateNode childOrNew(String childName) {
        return child(childName).orElseGet(() -> addNew(childName));
    }

    void removeIf(Predicate<TemplateNode> unwanted) {
        children.removeIf(unwanted);
    }

    /**
     * Puts what the children of these names hold in their place; an attribute that is here already wins, and so does
     * the child of the name that comes first.
     */
    void dissolve(List<String> childNames) {
        if (children.stream().noneMatch(child -> childNames.contains(child.name))) return;
        for (String childName : childNames)
            for (TemplateNode child : children)
                if (child.name.equals(childName)) child.attributes.forEach(attributes::putIfAbsent);
        List<TemplateNode> before = List.copyOf(children);
        children.clear();
        for (TemplateNode child : before) {
            if (childNames.contains(child.name)) children.addAll(child.children);
            else children.add(child);
        }
    }

    boolean isEmpty() {
        return attributes.isEmpty() && children.isEmpty() && text.isBlank();
    }
}
