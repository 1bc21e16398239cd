package io.flashreport.engine.value;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.util.DefaultFormatFactory;
import org.jspecify.annotations.Nullable;

/** Days, moments and times of day. */
record TemporalReading(Role role, TemporalForm form, String pattern, TimeZone zone, List<String> widest)
        implements Reading {
    static TemporalReading of(Role role, TemporalForm form, String pattern, Locale locale, TimeZone zone) {
        var format = new DefaultFormatFactory().createDateFormat(pattern, locale, zone);
        var late = new TemporalForm.Iso("yyyy-MM-dd'T'HH:mm:ss.SSS", false, -1);
        List<String> widest = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> late.read("2028-%02d-28T22:58:58.888".formatted(month), zone))
                .map(format::format)
                .distinct()
                .toList();
        return new TemporalReading(role, form, pattern, zone, widest);
    }

    @Override
    public Class<?> valueClass() {
        return java.util.Date.class;
    }

    @Override
    public Alignment alignment() {
        return Alignment.START;
    }

    @Override
    public @Nullable Object value(String text) {
        return form.read(text.strip(), zone);
    }

    @Override
    public String java(String text) {
        return form.java(text);
    }

    @Override
    public boolean isSummable() {
        return false;
    }
}
