package io.flashreport.engine.layout;

import io.flashreport.engine.value.Alignment;
import io.flashreport.engine.value.Reading;
import io.flashreport.engine.value.Role;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings that are plain to see. */
record SampleReading(Role role) implements Reading {
    static final Reading TEXT = new SampleReading(Role.TEXT);
    static final Reading COUNT = new SampleReading(Role.COUNT);
    static final Reading MONEY = new SampleReading(Role.MONEY);
    static final Reading DATE = new SampleReading(Role.DATE);
    static final Reading WEB = new SampleReading(Role.WEB_ADDRESS);
    static final Reading MAIL = new SampleReading(Role.MAIL_ADDRESS);
    static final Reading IMAGE = new SampleReading(Role.IMAGE);

    @Override
    public Class<?> valueClass() {
        if (role.isNumber()) return BigDecimal.class;
        if (role == Role.DATE) return Date.class;
        return role == Role.IMAGE ? InputStream.class : String.class;
    }

    @Override
    public @Nullable String pattern() {
        return switch (role) {
            case COUNT -> "#,##0";
            case MONEY -> "#,##0.00";
            case DATE -> "medium,hide";
            default -> null;
        };
    }

    @Override
    public Alignment alignment() {
        return role.isNumber() ? Alignment.END : Alignment.START;
    }

    @Override
    public Object value(String text) {
        if (role.isNumber()) return new BigDecimal(text);
        if (role == Role.DATE)
            return Date.from(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        if (role == Role.IMAGE)
            return new ByteArrayInputStream(Base64.getDecoder().decode(text.substring(text.indexOf(',') + 1)));
        return text;
    }

    @Override
    public String java(String text) {
        String value = role.isNumber()
                ? "new java.math.BigDecimal(" + text + ")"
                : role == Role.DATE
                        ? "new java.util.Date(java.time.LocalDate.parse(" + text + ").toEpochDay() * 86400000L)"
                        : role == Role.IMAGE
                                ? "new java.io.ByteArrayInputStream(java.util.Base64.getDecoder().decode(" + text
                                        + ".substring(" + text + ".indexOf(\",\") + 1)))"
                                : text;
        return value.equals(text) ? text : text + " == null ? null : " + value;
    }

    @Override
    public List<String> widest() {
        return List.of();
    }

    @Override
    public boolean isSummable() {
        return role == Role.MONEY;
    }
}
