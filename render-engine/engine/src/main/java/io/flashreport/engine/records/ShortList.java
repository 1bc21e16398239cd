package io.flashreport.engine.records;

import io.flashreport.engine.value.Profile;
import io.flashreport.engine.value.Token;
import java.util.List;

/** Arrays of a few short values, which read better as one text than as a table. */
final class ShortList {
    private static final int MOST_VALUES = 8;
    private static final int MOST_CHARS = 80;
    private static final int MOST_CHARS_OF_ONE = 24;

    private ShortList() {}

    /** Those of the places whose records are the values of such an array. */
    static List<Place> among(List<Place> records) {
        return records.stream().filter(ShortList::isShort).toList();
    }

    private static boolean isShort(Place place) {
        if (place.isStructured() || place.key != null || place.isRoot()) return false;
        Profile profile = place.tally.profile();
        List<String> texts = profile.sample();
        return !texts.isEmpty()
                && texts.size() == place.tally.occurrences()
                && texts.size() <= MOST_VALUES
                && profile.longestChars() <= MOST_CHARS_OF_ONE
                && text(texts).length() <= MOST_CHARS
                // With marks of its own in the values, a list with commas is no list any more.
                && texts.stream().noneMatch(text -> text.contains(",") || text.contains("\"") || text.contains("\\"));
    }

    /** What is printed of a list as a value. */
    static Profile joined(Place place) {
        var profile = new Profile();
        profile.add(text(place.tally.profile().sample()), Token.TEXT);
        return profile;
    }

    private static String text(List<String> texts) {
        return String.join(", ", texts);
    }
}
