package io.flashreport.engine.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of an XML file and where it stands there. */
final class XmlElement {
    private final @Nullable XmlElement parent;
    private final int ordinal;
    private final String namespace;
    private final String name;
    private final Position start;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Position textStart;

    /** @param ordinal its number among all elements of the file by their starts, from 0 */
    XmlElement(@Nullable XmlElement parent, int ordinal, String namespace, String name, Position start) {
        this.parent = parent;
        this.ordinal = ordinal;
        this.namespace = namespace;
        this.name = name;
        this.start = start;
        if (parent != null) parent.children.add(this);
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void append(String piece, Position at) {
        if (textStart == null && !piece.isBlank()) {
            String blank =
                    piece.substring(0, piece.length() - piece.stripLeading().length());
            textStart = at.after(blank);
        }
        text.append(piece);
    }

    @Nullable
    XmlElement parent() {
        return parent;
    }

    int ordinal() {
        return ordinal;
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    Position start() {
        return start;
    }

    /** Where its text begins, white space left out; where it begins itself when it has no text. */
    Position textStart() {
        return textStart == null ? start : textStart;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean is(String wantedName, String kind) {
        return name.equals(wantedName) && attribute("kind").equals(kind);
    }

    String text() {
        return text.toString().strip();
    }

    List<XmlElement> children() {
        return children;
    }

    Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    /** As a designer would say it. */
    String tag() {
        String kind = attribute("kind");
        return kind.isEmpty() ? "<" + name + ">" : "<" + name + " kind=\"" + kind + "\">";
    }
}
