package io.flashreport.engine.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a record, nested as the data is nested. It is a column once a value was found there. */
final class FieldNode {
    private static final int SAMPLE_CHARS = 120;

    final String name;
    final @Nullable FieldNode parent;
    private final Map<String, FieldNode> children = new LinkedHashMap<>(4);

    /** How often the data had this place. */
    long occurrences;

    /** Position among all places by their first value; -1 while there was none. */
    int firstSeen = -1;

    /** Whether it is an attribute of an XML element. */
    boolean attribute;

    /** Index of the column; -1 for a place that is no column. */
    int column = -1;

    private long values;
    private boolean numeric = true;
    private String longestValue = "";
    private int longestLength;
    private String longestWord = "";

    FieldNode(String name, @Nullable FieldNode parent) {
        this.name = name;
        this.parent = parent;
    }

    @Nullable
    FieldNode child(String childName) {
        return children.get(childName);
    }

    FieldNode addChild(String childName) {
        var child = new FieldNode(childName, this);
        children.put(childName, child);
        return child;
    }

    Collection<FieldNode> children() {
        return children.values();
    }

    void note(@Nullable String text, boolean number) {
        if (text == null || text.isEmpty()) return;
        values++;
        numeric &= number;
        if (text.length() > longestLength) {
            longestLength = text.length();
            longestValue = text.substring(0, Math.min(text.length(), SAMPLE_CHARS));
        }
        if (text.length() > longestWord.length() && longestWord.length() < SAMPLE_CHARS) noteWords(text);
    }

    private void noteWords(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !Character.isWhitespace(text.charAt(i))) continue;
            if (i - start > longestWord.length())
                longestWord = text.substring(start, Math.min(i, start + SAMPLE_CHARS));
            start = i + 1;
        }
    }

    Column toColumn(FieldNode record) {
        var path = new ArrayList<String>();
        for (FieldNode node = this; node != null && node != record; node = node.parent) path.addFirst(node.name);
        return new Column(path.isEmpty() ? List.of(name) : path, numeric && values > 0, longestValue, longestWord);
    }
}
