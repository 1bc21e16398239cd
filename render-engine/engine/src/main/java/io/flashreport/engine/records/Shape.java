package io.flashreport.engine.records;

import io.flashreport.engine.protocol.ToEngine.Format;
import org.jspecify.annotations.Nullable;

/**
 * All places of some data, and what they are: records, values of records, texts. That changes while more of the data is
 * seen; each time, the values that were taken otherwise before are remembered as {@link #isStale()}.
 */
final class Shape {
    /** So many objects, or values of the document, cannot be known by name any more. */
    private static final int MAX_NAMED = 100;

    /** So many arrays may be inside each other. */
    private static final int MAX_LEVEL = 4;

    /** So many datasets may there be in all: setting one takes longer the more there are. */
    private static final int MAX_DATASETS = 100;

    /** So often data is read to learn its shape; each time more of it is known. */
    static final int MAX_SURVEYS = 5;

    private static final int MAX_PLACES = 5_000;
    private static final int MAX_NAME_CHARS = 200;

    private final Format format;
    private final Place document = new Place();
    private int maxLevel = MAX_LEVEL;
    private int places;
    private boolean overflowed;
    private boolean stale;

    Shape(Format format) {
        this.format = format;
    }

    /** What holds all of the data; the data itself is its only member. */
    Place document() {
        return document;
    }

    /** Whether there were so many names, or so long ones, that not all have places. */
    boolean overflowed() {
        return overflowed;
    }

    /** Whether there were so many arrays in arrays that fewer of them may be inside each other. */
    boolean isFlattened() {
        return maxLevel < MAX_LEVEL;
    }

    /** How many arrays may be inside each other. */
    int maxLevel() {
        return maxLevel;
    }

    /** Whether values were taken for something else than they turned out to be, so that they are to be read again. */
    boolean isStale() {
        return stale;
    }

    /** Forgets what was found at the places, but not what they are. */
    void forget() {
        stale = false;
        overflowed = false;
        forget(document);
    }

    private static void forget(Place place) {
        place.tally = new Tally();
        for (Place child : place.below()) forget(child);
    }

    /** A new place, null when there are too many. */
    @Nullable
    Place add(Place parent, Step step) {
        if (places >= MAX_PLACES || step.name().length() > MAX_NAME_CHARS) {
            overflowed = true;
            return null;
        }
        places++;
        boolean firstMember = !parent.isStructured();
        Place child = parent.addChild(step);
        if (firstMember) {
            if (parent.repeated) assign(parent);
            if (parent.parent != null && !parent.isAttribute()) keyObjects(parent.parent);
        }
        return child;
    }

    void repeat(Place place) {
        place.repeated = true;
        assign(place);
    }

    /** At the end of the data: finds what can be known only then. */
    void settle() {
        for (boolean changed = true; changed; ) changed = settle(document);
        while (maxLevel > 1 && datasets(document) > MAX_DATASETS) {
            maxLevel--;
            for (Place root : document.below()) assign(root);
        }
    }

    /** Without the document. */
    private static int datasets(Place place) {
        int datasets = place.isRecord() && place.parent != null ? 1 : 0;
        if (!place.textual) for (Place child : place.below()) datasets += datasets(child);
        return datasets;
    }

    private boolean settle(Place place) {
        if (place.textual) return false;
        if (isMixed(place)) {
            mix(place);
            return true;
        }
        boolean changed = false;
        if (format == Format.XML && !place.repeated && isListOfOne(place)) {
            repeat(place);
            changed = true;
        }
        if (takesHeadings(place)) return true;
        if (place.record == document && count(place, true) > MAX_NAMED) {
            key(place, true);
            changed = true;
        }
        for (Place child : place.below()) changed |= settle(child);
        return changed;
    }

    /**
     * Whether what stands in records here has no table that says more than a text: mostly values, or arrays among other
     * things.
     */
    private boolean isMixed(Place place) {
        return format == Format.JSON
                && place.isRecord()
                && place.parent != null
                && place.parent.record != document
                && (place.tally.kinds.areMostlyValues(place.tally.occurrences())
                        || place.tally.kinds.areUneven(place.tally.occurrences()));
    }

    private void mix(Place place) {
        place.textual = true;
        place.mixed = true;
        stale = true;
        assign(place);
    }

    /** Only of the document's arrays: those in records are many, each with headings of its own. */
    private boolean takesHeadings(Place place) {
        boolean arrays = place.headedBy == null
                && place.isRecord()
                && place.parent != null
                && place.parent.record == document
                && place.tally.kinds.areArrays(place.tally.occurrences());
        if (!arrays || place.members != null || place.children().size() > Datasets.MAX_FIELDS) return false;
        Place told = null;
        for (Place child : place.children()) {
            if (!child.isPlain() || child.tally.head.heading() == null) return false;
            if (told == null && child.tally.head.isUnlikeOthers()) told = child;
        }
        if (told == null) return false;
        place.takeHeadings(told);
        stale = true;
        return true;
    }

    private static boolean isListOfOne(Place place) {
        Place list = place.parent;
        if (list == null || place.isAttribute()) return false;
        for (Place sibling : list.below())
            if (sibling != place && sibling.step != null && !sibling.isAttribute()) return false;
        return ListNames.isListOf(list.name(), place.name());
    }

    private void keyObjects(Place place) {
        if (place.members == null && place.children().size() > MAX_NAMED && count(place, false) > MAX_NAMED)
            key(place, false);
    }

    private static int count(Place place, boolean values) {
        int count = 0;
        for (Place child : place.children()) if (values ? child.isPlain() : child.isObject()) count++;
        return count;
    }

    private void key(Place place, boolean values) {
        place.keyMembers(values);
        places = size(document);
        stale = true;
        assign(place);
    }

    private static int size(Place place) {
        int size = 1;
        for (Place child : place.below()) size += size(child);
        return size;
    }

    /** Whether values that were found would be taken otherwise now that they belong to another record. */
    private static boolean isStale(Place place, Place record) {
        if (record == place.record || place.tally.firstSeen < 0) return false;
        return place.isRecord() || place.tally.joined || (record == place && place.tally.kinds.bare > 0);
    }

    private static boolean hasValues(Place place) {
        return place.isStructured() || place.tally.firstSeen >= 0;
    }

    /** Finds anew what a place is that has changed, and what is below it. */
    private void assign(Place place) {
        if (place.parent != null) assign(place, place.parent.record);
    }

    private void assign(Place place, Place holder) {
        boolean deepest = holder.level >= maxLevel;
        boolean textual = place.mixed || (deepest && (place.repeated || place.members != null));
        boolean isRecord = place.repeated && !textual && (place.isStructured() || holder == document);
        Place record = isRecord ? place : holder;
        stale |= isStale(place, record) || (textual && !place.textual && hasValues(place));
        place.textual |= textual;
        place.record = record;
        if (isRecord) place.level = holder.level + 1;
        if (place.textual) return;
        for (Place child : place.below()) assign(child, record);
    }
}
