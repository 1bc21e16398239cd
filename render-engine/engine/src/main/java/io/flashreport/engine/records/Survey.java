package io.flashreport.engine.records;

import io.flashreport.engine.value.Token;
import org.jspecify.annotations.Nullable;

/** The first way through data: learns its places and what stands there. */
final class Survey implements Sink {
    private final Shape shape;
    private long number;
    private int seen;
    private int met;
    private long cut;

    /** Begins anew; what is known of the shape already is taken for granted. */
    Survey(Shape shape) {
        this.shape = shape;
        shape.forget();
        shape.document().tally.begin(++number, 0);
    }

    /** How many texts are too long for a cell. */
    long cut() {
        return cut;
    }

    @Override
    public @Nullable Place member(Place parent, Form form, String name, String written) {
        Place child = parent.child(name, form);
        if (child == null) child = shape.add(parent, new Step(name, written, form == Form.ATTRIBUTE));
        if (child == null) return null;
        if (child.tally.firstMet < 0) child.tally.firstMet = met++;
        if (form == Form.VALUE) see(child);
        return child;
    }

    @Override
    public void array(Place place) {
        if (!place.repeated) shape.repeat(place);
        place.tally.kinds.lists++;
        see(place);
    }

    @Override
    public void begin(Place place) {
        long before = place.parent == null ? 0 : place.parent.tally.occurrence();
        if (place.tally.begin(++number, before) > 1 && !place.repeated) shape.repeat(place);
    }

    @Override
    public void value(Place place, @Nullable String text, Token token) {
        see(place);
        place.tally.head.value(text, token, place.record.tally.occurrences() == 1);
        if (place.tally.value(text, token, place.record.tally.occurrence())) cut++;
    }

    @Override
    public void field(Place place, String text, Token token) {
        if (!text.isBlank()) place.tally.kinds.bare++;
        value(place, text, token);
    }

    @Override
    public void beginArray(Place place) {
        place.tally.kinds.arrays++;
        Sink.super.beginArray(place);
    }

    @Override
    public void single(Place place, @Nullable String text, Token token) {
        if (text == null) place.tally.kinds.nulls++;
        else place.tally.kinds.values++;
        Sink.super.single(place, text, token);
    }

    @Override
    public void end(Place place) {}

    private void see(Place place) {
        if (place.tally.firstSeen < 0) place.tally.firstSeen = seen++;
    }
}
