package io.flashreport.engine.records;

import io.flashreport.engine.value.Token;
import org.jspecify.annotations.Nullable;

/** Keeps what a sink is told of one record: its values, and on a tape the records inside. */
final class Row implements Sink {
    private final Place place;
    private final Cells cells;
    private final Tape tape = new Tape();
    private boolean inside;
    private int depth;

    /** A row for the records at a place, which have so many fields. */
    Row(Place place, int fields) {
        this.place = place;
        this.cells = new Cells(fields);
    }

    /** Keeps the records inside the records from now on. */
    void keepInside() {
        inside = true;
    }

    boolean keepsInside() {
        return inside;
    }

    void clear() {
        cells.clear();
        tape.clear();
        depth = 0;
    }

    Cells cells() {
        return cells;
    }

    Tape tape() {
        return tape;
    }

    @Override
    public @Nullable Place member(Place parent, Form form, String name, String written) {
        Place child = parent.child(name, form);
        if (child == null || !child.wanted) return null;
        return inside || !child.isRecord() || child == place ? child : null;
    }

    @Override
    public void array(Place at) {}

    @Override
    public void begin(Place at) {
        if (!at.isRecord() || at == place) return;
        depth++;
        tape.begin(at.nested);
    }

    @Override
    public void value(Place at, @Nullable String text, Token token) {
        if (at.column < 0 || text == null || text.isEmpty()) return;
        if (depth == 0) cells.add(at.column, text);
        else tape.text(at.column, text);
    }

    @Override
    public void end(Place at) {
        if (!at.isRecord() || at == place) return;
        depth--;
        tape.end();
    }
}
