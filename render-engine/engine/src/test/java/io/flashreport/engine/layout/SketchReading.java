package io.flashreport.engine.layout;

import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Alignment;
import io.flashreport.engine.value.Reading;
import io.flashreport.engine.value.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A reading good enough for plans of small data. */
record SketchReading(Role role, String name, String longest) implements Reading {
    private static final List<String> NO_SUMS =
            List.of("price", "rate", "balance", "temperature", "humidity", "pressure");
    private static final int SENTENCE = 60;

    static Reading of(Field field) {
        String name =
                field.path().isEmpty() ? "" : field.path().getLast().name().toLowerCase(Locale.ROOT);
        List<String> texts = field.profile().sample();
        return new SketchReading(
                role(name, texts, field.profile().longestChars()),
                name,
                field.profile().longest());
    }

    private static Role role(String name, List<String> texts, int longest) {
        if (texts.isEmpty()) return Role.NOTHING;
        if (name.endsWith("id") || name.endsWith("number") || name.endsWith("code")) return Role.IDENTIFIER;
        if (all(texts, "-?\\d+")) return Role.COUNT;
        if (all(texts, "-?\\d+\\.\\d+")) return name.contains("t") ? Role.MONEY : Role.DECIMAL;
        if (all(texts, "\\d{4}-\\d\\d-\\d\\d")) return Role.DATE;
        if (all(texts, "true|false")) return Role.YES_NO;
        if (all(texts, "data:image/.*")) return Role.IMAGE;
        return longest > SENTENCE ? Role.LONG_TEXT : Role.TEXT;
    }

    private static boolean all(List<String> texts, String form) {
        return texts.stream().allMatch(text -> text.matches(form));
    }

    @Override
    public Class<?> valueClass() {
        if (role.isNumber()) return BigDecimal.class;
        return role.isTemporal() ? Date.class : String.class;
    }

    @Override
    public @Nullable String pattern() {
        return role.isNumber() ? "#,##0" + (longest.contains(".") ? ".00" : "") : null;
    }

    @Override
    public Alignment alignment() {
        return role.isNumber() ? Alignment.END : Alignment.START;
    }

    @Override
    public @Nullable Object value(String text) {
        if (role.isNumber()) return new BigDecimal(text);
        return role == Role.DATE
                ? Date.from(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant())
                : text;
    }

    @Override
    public String java(String text) {
        return text;
    }

    @Override
    public List<String> widest() {
        return role == Role.IMAGE ? List.of() : List.of(longest);
    }

    @Override
    public boolean isSummable() {
        return role.isNumber() && NO_SUMS.stream().noneMatch(name::contains);
    }
}
