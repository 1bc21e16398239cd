package io.flashreport.local.part;

import java.util.Comparator;
import java.util.regex.Pattern;

/** One process of the stack: {@code kafka}, {@code report-api}, {@code report-api-2}. */
public record PartId(Kind kind, int instance) implements Comparable<PartId> {
    private static final Pattern NUMBERED = Pattern.compile("(.+)-(\\d{1,2})");

    public PartId {
        if (instance < 1) {
            throw new IllegalArgumentException("the instance of " + kind.label() + " must be >= 1, was " + instance);
        }
        if (instance > 1 && !kind.isService()) {
            throw new IllegalArgumentException(
                    kind.label() + " runs once, so there is no " + kind.label() + "-" + instance);
        }
    }

    public static PartId first(Kind kind) {
        return new PartId(kind, 1);
    }

    public static PartId of(String name) {
        var numbered = NUMBERED.matcher(name);
        return numbered.matches()
                ? new PartId(Kind.of(numbered.group(1)), Integer.parseInt(numbered.group(2)))
                : first(Kind.of(name));
    }

    @Override
    public int compareTo(PartId other) {
        return Comparator.comparing(PartId::kind)
                .thenComparingInt(PartId::instance)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return instance == 1 ? kind.label() : kind.label() + "-" + instance;
    }
}
