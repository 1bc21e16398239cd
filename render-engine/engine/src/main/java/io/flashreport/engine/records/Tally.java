package io.flashreport.engine.records;

import io.flashreport.engine.value.Profile;
import io.flashreport.engine.value.Token;
import org.jspecify.annotations.Nullable;

/**
 * What was found at a place: how often, and which values. Several values of one record are told to the profile as one
 * text, as they will be printed; therefore the last text waits for the next record.
 */
final class Tally {
    /** Longer texts do not wait: there are many places. */
    private static final int WAITING_CHARS = 1_000;

    private final Profile profile = new Profile();
    private boolean waits;
    private @Nullable String text;
    private Token token = Token.NULL;
    private long record = -1;
    private int chars;

    private long occurrence;
    private long occurrences;
    private long most;
    private long parentOccurrence = -1;
    private long inParent;

    /** When the place was first come to, counted in places; -1 when it was not. */
    int firstMet = -1;

    /** When the first value was found, counted in first values; -1 without any. */
    int firstSeen = -1;

    /** What the first value is to the others. */
    final Head head = new Head();

    /** What the occurrences are. */
    final Kinds kinds = new Kinds();

    /** Whether a record had several values. */
    boolean joined;

    /** Returns how many occurrences there are so far in this one of the place around it. */
    long begin(long number, long parent) {
        occurrence = number;
        occurrences++;
        inParent = parent == parentOccurrence ? inParent + 1 : 1;
        parentOccurrence = parent;
        most = Math.max(most, inParent);
        return inParent;
    }

    /** The number of the occurrence that has begun last, among those of all places. */
    long occurrence() {
        return occurrence;
    }

    /** How many objects, elements of XML and elements of arrays there were. */
    long occurrences() {
        return occurrences;
    }

    /** The most of them in one occurrence of the place around it. */
    long most() {
        return most;
    }

    /** Takes a value; returns whether with it the text of the record's field is too long for a cell. */
    boolean value(@Nullable String value, Token kind, long recordNumber) {
        if (recordNumber != record || chars == 0) return first(value, kind, recordNumber);
        return value != null && !value.isEmpty() && another(value);
    }

    private boolean first(@Nullable String value, Token kind, long recordNumber) {
        if (recordNumber != record) flush();
        record = recordNumber;
        chars = value == null ? 0 : value.length();
        text = value;
        token = kind;
        waits = true;
        if (chars > WAITING_CHARS) flush();
        return chars > CellText.MAX_CHARS && value != null && !CellText.isPicture(value);
    }

    private boolean another(String value) {
        joined = true;
        boolean fitted = chars <= CellText.MAX_CHARS;
        chars = Math.min(chars + 2 + value.length(), CellText.MAX_CHARS + 1);
        if (waits) {
            text = text + ", " + value;
            token = Token.TEXT;
            if (text.length() > WAITING_CHARS) flush();
        } else {
            profile.add(value, Token.TEXT);
        }
        return fitted && chars > CellText.MAX_CHARS;
    }

    private void flush() {
        if (waits) profile.add(text, token);
        waits = false;
        text = null;
    }

    /** What the values are; complete, so that nothing may be told any more. */
    Profile profile() {
        flush();
        return profile;
    }
}
