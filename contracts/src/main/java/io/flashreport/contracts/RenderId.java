package io.flashreport.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One try at rendering one report; random, so that no try overwrites another's objects. */
public record RenderId(@JsonValue UUID value) {
    @JsonCreator
    public RenderId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
