package io.flashreport.engine.layout;

import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Reading;
import io.flashreport.engine.value.Role;

/**
 * How wide a column must, should and would be, in points, with the air beside the text.
 *
 * @param whole the longest value in one line; more than the column would ever get, if it is long
 */
record Need(int least, int comfortable, int natural, int whole) {
    static final int PICTURE = 64;

    private static final int NARROWEST = 24;
    private static final int AIR = 2 * Typography.PADDING;

    /** Words up to here are never broken. */
    private static final int LONGEST_WORD = 150;

    /** A value that must not be wrapped may take so much. */
    private static final int LONGEST_VALUE = 190;

    private static final int HEADING = 90;
    private static final int TEXT = 120;
    static final int WIDEST_TEXT = 260;
    private static final int LEAST_PROSE = 100;
    private static final int PROSE = 190;
    private static final int WIDEST_PROSE = 600;

    static Need of(Field field, String heading, Reading reading, Measure measure) {
        int head = Math.min(LONGEST_WORD, measure.headIn(Integer.MAX_VALUE, heading));
        int twoLines = Math.max(head, Math.min(measure.headIn(2, heading), WIDEST_TEXT));
        int oneLine = measure.head(heading) <= HEADING ? Math.max(twoLines, measure.head(heading)) : twoLines;
        return switch (reading.role()) {
            case NOTHING, COUNT, DECIMAL, MONEY, PERCENT, YES_NO, DATE, DATE_TIME, TIME, IDENTIFIER ->
                unbroken(printed(field, reading, measure), head, twoLines, oneLine);
            case TEXT -> text(field, reading, measure, head, oneLine);
            case MAIL_ADDRESS -> address(printed(field, reading, measure), LONGEST_VALUE, head, oneLine);
            case WEB_ADDRESS -> address(printed(field, reading, measure), LEAST_PROSE, head, oneLine);
            case LONG_TEXT -> prose(field, reading, measure, head, oneLine);
            case IMAGE -> unbroken(PICTURE, head, head, oneLine);
        };
    }

    private static Need unbroken(int value, int head, int twoLines, int oneLine) {
        int least = Math.max(Math.max(Math.min(value, LONGEST_VALUE), head), NARROWEST) + AIR;
        int comfortable = Math.max(least, twoLines + AIR);
        int natural = Math.max(Math.max(comfortable, oneLine + AIR), Math.min(value, WIDEST_PROSE) + AIR);
        return new Need(least, comfortable, natural, value + AIR);
    }

    /** Addresses are one word, however long; those of pages may be broken. */
    private static Need address(int whole, int kept, int head, int oneLine) {
        int least = Math.max(Math.min(whole, kept), head) + AIR;
        int natural = Math.max(least, Math.max(Math.min(whole, WIDEST_TEXT), oneLine) + AIR);
        return new Need(least, Math.min(natural, Math.max(least, PROSE)), natural, whole + AIR);
    }

    private static Need text(Field field, Reading reading, Measure measure, int head, int oneLine) {
        int whole = printed(field, reading, measure);
        int least = Math.max(Math.max(word(field, reading, measure), head), NARROWEST) + AIR;
        int natural = Math.max(least, Math.max(Math.min(whole, WIDEST_TEXT), oneLine) + AIR);
        return new Need(least, Math.min(natural, Math.max(least, TEXT)), natural, whole + AIR);
    }

    private static Need prose(Field field, Reading reading, Measure measure, int head, int oneLine) {
        int whole = printed(field, reading, measure);
        int word = Math.max(word(field, reading, measure), head);
        int least = Math.max(word, Math.min(whole, LEAST_PROSE)) + AIR;
        int natural = Math.max(least, Math.max(Math.min(whole, WIDEST_PROSE), oneLine) + AIR);
        return new Need(least, Math.min(natural, Math.max(least, PROSE)), natural, whole + AIR);
    }

    /** With more air. */
    Need plus(int air) {
        return new Need(least + air, comfortable + air, natural + air, whole + air);
    }

    /** What both need in one column. */
    Need widest(Need other) {
        return new Need(
                Math.max(least, other.least),
                Math.max(comfortable, other.comfortable),
                Math.max(natural, other.natural),
                Math.max(whole, other.whole));
    }

    /** The longest value as it is printed, in one line. */
    static int printed(Field field, Reading reading, Measure measure) {
        if (reading.role() == Role.IMAGE) return PICTURE;
        int widest = 0;
        int chars = 1;
        for (String text : reading.widest()) {
            // A sum is set in bold.
            widest = Math.max(widest, reading.isSummable() ? measure.head(text) : measure.value(text));
            chars = Math.max(chars, text.length());
        }
        boolean printedAsItIs = reading.valueClass() == String.class;
        // The one with the most characters need not be the widest.
        if (printedAsItIs) for (String text : field.profile().sample()) widest = Math.max(widest, measure.value(text));
        // Only the beginning of a long text is known.
        if (printedAsItIs && field.profile().longestChars() > chars)
            widest = (int) Math.min(1_000_000L, (long) widest * field.profile().longestChars() / chars);
        return widest;
    }

    private static int word(Field field, Reading reading, Measure measure) {
        int widest = Math.max(
                measure.valueWord(field.profile().longest()),
                measure.valueWord(field.profile().longestWord()));
        for (String text : reading.widest()) widest = Math.max(widest, measure.valueWord(text));
        return Math.min(widest, LONGEST_WORD);
    }
}
