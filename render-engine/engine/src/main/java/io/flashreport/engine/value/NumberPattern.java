package io.flashreport.engine.value;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;

/** Patterns of numbers as the library knows them; signs stand where the locale has them. */
final class NumberPattern {
    private static final char NO_BREAK_SPACE = '\u00a0';

    private NumberPattern() {}

    static String of(int scale) {
        return "#,##0" + (scale > 0 ? "." + "0".repeat(scale) : "");
    }

    /** With a sign or code of money as it stands in the data. */
    static String ofMoney(int scale, String currency, Locale locale) {
        String model = model(NumberFormat.getCurrencyInstance(locale));
        boolean letters = Character.isLetter(currency.charAt(currency.length() - 1));
        String literal = "'" + currency + "'";
        if (model.indexOf('¤') > model.indexOf('#')) return of(scale) + NO_BREAK_SPACE + literal;
        boolean apart = letters || model.contains("¤" + NO_BREAK_SPACE);
        return literal + (apart ? NO_BREAK_SPACE : "") + of(scale);
    }

    /**
     * With the sign of percent.
     *
     * @param fraction whether the values are fractions, of which the whole is one
     */
    static String ofPercent(int scale, boolean fraction, Locale locale) {
        String model = model(NumberFormat.getPercentInstance(locale));
        String sign = fraction ? "%" : "'%'";
        boolean apart = model.indexOf(NO_BREAK_SPACE) >= 0;
        boolean before = model.indexOf('%') < model.indexOf('#');
        String space = apart ? String.valueOf(NO_BREAK_SPACE) : "";
        return before ? sign + space + of(scale) : of(scale) + space + sign;
    }

    private static String model(NumberFormat format) {
        return format instanceof DecimalFormat decimal ? decimal.toPattern() : "";
    }
}
