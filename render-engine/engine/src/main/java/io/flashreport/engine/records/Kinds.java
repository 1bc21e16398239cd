package io.flashreport.engine.records;

/** What stands at a place: values, arrays in arrays, objects. */
final class Kinds {
    /** Values that are no occurrences, since it was not known yet that records stand here. */
    long bare;

    /** Values that are occurrences: elements of arrays, or alone where other records have an array. */
    long values;

    /** Arrays. */
    long lists;

    /** Elements of arrays that are arrays. */
    long arrays;

    /** Elements of arrays that are null. */
    long nulls;

    /** Whether they are the arrays in one array. */
    boolean areArrays(long occurrences) {
        return lists == 1 && arrays > 1 && arrays == occurrences;
    }

    /** Whether there are more values than objects and arrays. */
    boolean areMostlyValues(long occurrences) {
        return bare + values > occurrences - values - nulls;
    }

    /** Whether some are arrays and some are not. */
    boolean areUneven(long occurrences) {
        return arrays > 0 && bare + occurrences - arrays - nulls > 0;
    }
}
