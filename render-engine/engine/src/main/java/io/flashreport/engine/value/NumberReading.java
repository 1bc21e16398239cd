package io.flashreport.engine.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.util.DefaultFormatFactory;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, printed with as many decimals in all values.
 *
 * @param decimal the mark before decimals in the data
 * @param bare whether the data has nothing but digits, sign and decimal mark
 * @param parenthesised whether some are negative by parentheses
 * @param exponential whether some are as 1e3
 */
record NumberReading(
        Role role,
        String pattern,
        char decimal,
        boolean bare,
        boolean parenthesised,
        boolean exponential,
        List<String> widest,
        boolean isSummable)
        implements Reading {
    static NumberReading of(
            Role role, String pattern, NumberGuess numbers, int factor, boolean summable, Locale locale) {
        var format = new DefaultFormatFactory().createNumberFormat(pattern, locale);
        int digits = Math.max(1, numbers.integerDigits);
        var value = new BigDecimal("8".repeat(digits) + (numbers.scale > 0 ? "." + "8".repeat(numbers.scale) : ""))
                .divide(BigDecimal.valueOf(factor));
        String widest = format.format(numbers.negative ? value.negate() : value);
        List<String> all = summable ? List.of(widest, format.format(new BigDecimal(numbers.sum))) : List.of(widest);
        return new NumberReading(
                role,
                pattern,
                numbers.decimal,
                numbers.bare,
                numbers.parenthesised,
                numbers.exponential,
                all,
                summable);
    }

    @Override
    public Class<?> valueClass() {
        return BigDecimal.class;
    }

    @Override
    public Alignment alignment() {
        return Alignment.END;
    }

    @Override
    public @Nullable Object value(String text) {
        var number = new NumberText(decimal);
        return number.read(text.strip()) ? number.decimal() : null;
    }

    @Override
    public String java(String text) {
        if (bare) {
            String form = exponential ? "-?\\\\d*\\\\.?\\\\d+([eE][-+]?\\\\d{1,2})?" : "-?\\\\d*\\\\.?\\\\d+";
            return "%1$s != null && %1$s.trim().matches(\"%2$s\") ? new java.math.BigDecimal(%1$s.trim()) : null"
                    .formatted(text, form);
        }
        String digits = text
                + (parenthesised ? ".replace('(', '-')" : "")
                + (decimal == '.'
                        ? ".replaceAll(\"[^0-9.-]\", \"\")"
                        : ".replaceAll(\"[^0-9,-]\", \"\").replace(',', '.')");
        return "%1$s != null && %1$s.matches(\".*\\\\d.*\") ? new java.math.BigDecimal(%2$s) : null"
                .formatted(text, digits);
    }
}
