package io.flashreport.engine.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts are printed as they are; of files in the data the beginning is.
 *
 * @param embedded whether there are files among them
 */
record TextReading(Role role, Alignment alignment, List<String> widest, boolean embedded) implements Reading {
    /** Of what identifies something, printed as it is. */
    static TextReading key(Profile profile) {
        return new TextReading(Role.IDENTIFIER, Alignment.START, List.of(profile.longest()), profile.isEmbedded());
    }

    @Override
    public Class<?> valueClass() {
        return String.class;
    }

    @Override
    public @Nullable String pattern() {
        return null;
    }

    @Override
    public Object value(String text) {
        return embedded ? DataUri.shortened(text) : text;
    }

    @Override
    public String java(String text) {
        return embedded ? DataUri.java(text) : text;
    }

    @Override
    public boolean isSummable() {
        return false;
    }
}
