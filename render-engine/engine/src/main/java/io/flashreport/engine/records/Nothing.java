package io.flashreport.engine.records;

import io.flashreport.engine.value.Token;
import org.jspecify.annotations.Nullable;

/** Passes over what it is told. */
enum Nothing implements Sink {
    WANTED;

    @Override
    public @Nullable Place member(Place parent, Form form, String name, String written) {
        return null;
    }

    @Override
    public void array(Place place) {}

    @Override
    public void begin(Place place) {}

    @Override
    public void value(Place place, @Nullable String text, Token token) {}

    @Override
    public void end(Place place) {}
}
