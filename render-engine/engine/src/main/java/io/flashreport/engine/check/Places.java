package io.flashreport.engine.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import net.sf.jasperreports.engine.JRExpression;
import org.jspecify.annotations.Nullable;

/** Where the things that a design consists of stand in the template of version 7. */
final class Places {
    private final IdentityHashMap<Object, Position> positions = new IdentityHashMap<>();
    private final List<Object> things = new ArrayList<>();

    /** The first place stands: a thing is met again on the way out of what wraps it. */
    void put(Object thing, Position position) {
        if (positions.putIfAbsent(thing, position) == null) things.add(thing);
    }

    /** All of them, in the order in which they were put. */
    List<Object> things() {
        return Collections.unmodifiableList(things);
    }

    /** The element of an expression; for one that the library read by other ways, the first with its text. */
    XmlElement elementOf(JRExpression expression, XmlSource source) {
        if (positions.containsKey(expression)) return elementOf((Object) expression, source);
        String text = expression.getText() == null ? "" : expression.getText().strip();
        return source.elements().stream()
                .filter(element ->
                        element.children().isEmpty() && element.text().equals(text))
                .findFirst()
                .orElseGet(source::root);
    }

    /** The element that a thing was read from; the root for what the library added on its own. */
    XmlElement elementOf(@Nullable Object thing, XmlSource source) {
        Position position = thing == null ? null : positions.get(thing);
        return position == null ? source.root() : source.at(position);
    }
}
