package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the arrays of a record are called. */
final class SectionHeadings {
    private SectionHeadings() {}

    /** One for each; with the objects around them where two would be called alike, empty where names say nothing. */
    static List<String> of(List<Dataset> arrays) {
        List<String> headings = arrays.stream().map(Headings::of).toList();
        var distinct = new ArrayList<String>();
        for (int i = 0; i < arrays.size(); i++) {
            boolean alone = Collections.frequency(headings, headings.get(i)) == 1;
            distinct.add(alone ? headings.get(i) : Headings.whole(arrays.get(i)));
        }
        return distinct;
    }

    static @Nullable String orNone(String heading) {
        return heading.isEmpty() ? null : heading;
    }
}
