package io.flashreport.engine.value;

import java.util.ArrayList;
import java.util.List;

/** The first values of a field, for questions that a few of them answer. */
final class FirstTexts {
    private static final int MOST = 12;
    private static final int MOST_CHARS = 80;

    private final List<String> texts = new ArrayList<>(1);

    void add(String text) {
        if (texts.size() < MOST) texts.add(text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS));
    }

    /** In the order of the data; long ones are cut. */
    List<String> texts() {
        return List.copyOf(texts);
    }
}
