package io.flashreport.engine.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in data, known by the names that lead to it; all elements of an array have the same place. What it is, the
 * first way through the data finds out; what becomes of it, {@link Datasets} decides.
 */
final class Place {
    /** Null for the document, and for the members of an object that are not known by name with their names. */
    final @Nullable Step step;

    final @Nullable Place parent;

    Tally tally = new Tally();

    private final Map<String, Place> children = new LinkedHashMap<>(4);
    private @Nullable Place first;
    private @Nullable Place last;
    private @Nullable Place following;
    private @Nullable Place found;

    /** Whether several values or objects can stand here in one object: an array, or an element that is repeated. */
    boolean repeated;

    /** Whether what stands here is taken as text, arrays and objects as well. */
    boolean textual;

    /** Whether it is taken as text for what stands here; else it is nested too deeply. */
    boolean mixed;

    /** The place whose occurrence is the record that a value found here belongs to; may be the place itself. */
    Place record;

    /** For a place that is the record of its values: how many arrays deep it is. */
    int level;

    /** Where members go that have no place by name, null for an object whose members all have one. */
    @Nullable
    Place members;

    /** In an array of arrays whose first one has the headings of the others: the place of a heading that is no value. */
    @Nullable
    Place headedBy;

    /** The heading of values that have a position and no name. */
    private @Nullable String heading;

    private boolean valuesKeyed;

    /** In the place of {@link #members}: that of their names. */
    @Nullable
    Place key;

    /** The index of the field that the values are of, -1 for none. */
    int column = -1;

    /** The index among the nested datasets of the record around it, -1 for none. */
    int nested = -1;

    /** Whether anything at or below the place is read for its records. */
    boolean wanted;

    /** The document, which is the record of everything that is not in an array. */
    Place() {
        this.step = null;
        this.parent = null;
        this.record = this;
    }

    private Place(@Nullable Step step, Place parent) {
        this.step = step;
        this.parent = parent;
        this.record = parent.record;
    }

    Place addChild(Step child) {
        var place = new Place(child, this);
        children.put(key(child.name(), child.attribute()), place);
        link(place);
        return place;
    }

    private void link(Place child) {
        if (last == null) first = child;
        else last.following = child;
        last = child;
        found = child;
    }

    /** The place of a member, null when the data had none of it yet. */
    @Nullable
    Place child(String name, Sink.Form form) {
        boolean attribute = form == Sink.Form.ATTRIBUTE;
        // Members mostly come in the order of the last time: then no name is looked up.
        Place next = found == null ? null : found.following;
        if (next == null) next = first;
        if (next != null && next.isNamed(name, attribute)) {
            found = next;
            return next;
        }
        Place child = children.get(key(name, attribute));
        if (child != null) {
            found = child;
            return child;
        }
        if (form == Sink.Form.OBJECT || (form == Sink.Form.VALUE && valuesKeyed)) return members;
        return null;
    }

    Collection<Place> children() {
        return children.values();
    }

    /** Whether more than a value can stand here. */
    boolean isStructured() {
        return !children.isEmpty() || members != null;
    }

    boolean isRecord() {
        return record == this;
    }

    boolean isAttribute() {
        return step != null && step.attribute();
    }

    String name() {
        return step == null ? "" : step.name();
    }

    /** Takes the first array in this one as headings from now on; {@code told} has one that is no value. */
    void takeHeadings(Place told) {
        headedBy = told;
        for (Place child : children.values()) child.heading = child.tally.head.heading();
    }

    /** Takes objects, or else values, that are members here as records from now on, with their names as values. */
    void keyMembers(boolean values) {
        if (members == null) {
            members = new Place(null, this);
            members.repeated = true;
            members.key = new Place(null, members);
        }
        valuesKeyed |= values;
        children.values().removeIf(child -> values ? child.isPlain() : child.isObject());
        first = null;
        last = null;
        found = null;
        for (Place child : children.values()) {
            child.following = null;
            link(child);
        }
    }

    /** Whether a single value stands here and nothing else. */
    boolean isPlain() {
        return !repeated && !isStructured() && !isAttribute();
    }

    /** Whether an object stands here. */
    boolean isObject() {
        return !repeated && isStructured();
    }

    /** All places below, those without names among them. */
    List<Place> below() {
        var below = new ArrayList<Place>(children.values());
        if (members != null) below.add(members);
        if (key != null) below.add(key);
        return below;
    }

    /** The names from the record around it to this place. */
    List<Step> path() {
        var path = new ArrayList<Step>();
        Place holder = parent == null ? this : parent.record;
        for (Place place = this; place != holder && place.parent != null; place = place.parent)
            if (place.step != null && !place.isRoot()) path.addFirst(headed(place, place.step));
        return path;
    }

    private static Step headed(Place place, Step step) {
        return place.heading == null ? step : new Step(place.heading, step.written(), false);
    }

    boolean isOnWayTo(Place target) {
        Place place = target;
        while (place != null && place != this) place = place.parent;
        return place == this;
    }

    /** Whether all of the data stands here. */
    boolean isRoot() {
        return parent != null && parent.parent == null;
    }

    private boolean isNamed(String name, boolean attribute) {
        return step != null && step.attribute() == attribute && step.name().equals(name);
    }

    private static String key(String name, boolean attribute) {
        return attribute ? "@" + name : name;
    }
}
