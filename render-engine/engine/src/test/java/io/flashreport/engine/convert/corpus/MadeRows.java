package io.flashreport.engine.convert.corpus;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/** Rows for a template that has no data of its own: a value of the right type for every field. */
final class MadeRows implements JRRewindableDataSource {
    private static final int ROWS = 6;
    private static final Instant FIRST_DAY = Instant.parse("2010-06-15T10:30:00Z");

    private int row = -1;

    @Override
    public boolean next() {
        return ++row < ROWS;
    }

    @Override
    public void moveFirst() {
        row = -1;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        return value(field.getValueClassName(), field.getName(), row);
    }

    static @Nullable Object value(String type, String name, int number) {
        Instant day = FIRST_DAY.plus(Duration.ofDays(number));
        return switch (type) {
            case "java.lang.String", "java.lang.Object" -> name + " " + number / 2;
            case "java.lang.Boolean" -> number % 2 == 0;
            case "java.lang.Byte" -> (byte) (number + 1);
            case "java.lang.Short" -> (short) (number + 1);
            case "java.lang.Integer" -> number + 1;
            case "java.lang.Long" -> number + 1L;
            case "java.lang.Float" -> number + 1.5f;
            case "java.lang.Double", "java.lang.Number" -> number + 1.5;
            case "java.math.BigDecimal" -> BigDecimal.valueOf(number + 1.25);
            case "java.math.BigInteger" -> BigInteger.valueOf(number + 1L);
            case "java.util.Date" -> Date.from(day);
            case "java.sql.Date" -> new java.sql.Date(day.toEpochMilli());
            case "java.sql.Timestamp" -> Timestamp.from(day);
            case "java.sql.Time" -> new Time(day.toEpochMilli());
            case "java.util.List", "java.util.Collection" -> List.of(name + " 1", name + " 2");
            case "net.sf.jasperreports.engine.JRDataSource" -> new JREmptyDataSource(2);
            default -> null;
        };
    }
}
