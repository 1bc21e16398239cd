package io.flashreport.report.read;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A query that is put together from parts, each with the values of its question marks. */
final class Select {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Select and(String part, Object... its) {
        sql.append(part).append('\n');
        Arrays.stream(its).map(Select::ofDatabase).forEach(values::add);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }

    private static Object ofDatabase(Object value) {
        return value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value;
    }
}
