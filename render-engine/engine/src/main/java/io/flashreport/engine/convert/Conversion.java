package io.flashreport.engine.convert;

import java.util.List;

/**
 * A template that the library of version 7 reads.
 *
 * @param jrxml the bytes of the original where it is of version 7, UTF-8 otherwise
 * @param changes in the order of their lines; empty for version 7
 * @param places where each element of the result was made from, in the order in which they begin; empty for version 7
 */
public record Conversion(Origin origin, byte[] jrxml, List<Change> changes, List<Place> places) {
    public Conversion {
        changes = List.copyOf(changes);
        places = List.copyOf(places);
    }

    public boolean changed() {
        return origin != Origin.VERSION_7;
    }
}
