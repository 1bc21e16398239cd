package io.flashreport.engine.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text as a number: "1234.5", "1,234.50", "-1e3", "$ 12.00", "(12.00)", "12 %"; with a comma as decimal mark
 * "1.234,50". What it has read stands in the fields until the next text. Made for one thread.
 */
final class NumberText {
    /** Nothing that people count or pay has more; it also keeps numbers from growing to megabytes. */
    private static final int MAX_CHARS = 60;

    private static final int MAX_EXPONENT = 30;

    private final char decimal;
    private String text = "";
    private int at;
    private int end;
    private boolean suffixed;

    boolean negative;
    boolean parenthesised;
    boolean percent;
    boolean exponential;
    /** Begins with a zero that a number does not need. */
    boolean zeroLed;
    /** Between groups of digits, 0 for none. */
    char grouping;
    /** As it is written, null for none. */
    @Nullable
    String currency;

    int integerDigits;
    int scale;
    int significantDigits;
    double value;

    NumberText(char decimal) {
        this.decimal = decimal;
    }

    /** Whether the text is a number. */
    boolean read(String number) {
        text = number;
        at = 0;
        end = number.length();
        if (end == 0 || end > MAX_CHARS) return false;
        negative = parenthesised = percent = exponential = zeroLed = suffixed = false;
        currency = null;
        grouping = 0;
        integerDigits = scale = significantDigits = 0;
        value = 0;
        return prefix() && suffix() && digits();
    }

    private boolean prefix() {
        char first = text.charAt(0);
        if (first >= '0' && first <= '9') return true;
        if (first == '(' && text.charAt(end - 1) == ')') {
            negative = parenthesised = suffixed = true;
            at++;
            end--;
        }
        minus();
        if (at == end) return false;
        if (isDigit(at) || text.charAt(at) == decimal) return true;
        int start = at;
        while (at < end && !isDigit(at) && text.charAt(at) != '-' && !isBlank(text.charAt(at))) at++;
        currency = Currencies.written(text, start, at);
        if (currency == null) return false;
        suffixed = true;
        if (at < end && isBlank(text.charAt(at))) at++;
        minus();
        return at < end;
    }

    private void minus() {
        if (at < end && !negative && text.charAt(at) == '-') {
            negative = true;
            at++;
        }
    }

    private boolean suffix() {
        if (end == at) return false;
        if (isDigit(end - 1)) return true;
        suffixed = true;
        int start = end;
        while (start > at && !isDigit(start - 1) && !isBlank(text.charAt(start - 1))) start--;
        if (currency != null) return false;
        if (start == end - 1 && text.charAt(start) == '%') percent = true;
        else currency = Currencies.written(text, start, end);
        if (currency == null && !percent) return false;
        end = start;
        if (end > at && isBlank(text.charAt(end - 1))) end--;
        return end > at;
    }

    private boolean digits() {
        if (!integer()) return false;
        if (at < end && text.charAt(at) == decimal) {
            at++;
            fraction();
            if (scale == 0) return false;
        } else if (integerDigits == 0) return false;
        if (at < end && !exponent()) return false;
        if (negative) value = -value;
        return at == end;
    }

    private boolean integer() {
        boolean zero = isDigit(at) && text.charAt(at) == '0';
        int run = 0;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                run++;
                digit(c);
                integerDigits++;
            } else if (c != decimal && isGrouping(c)) {
                // Groups of two are how India counts above thousands.
                boolean first = grouping == 0;
                if (first ? run < 1 || run > 3 : c != grouping || run < 2 || run > 3) return false;
                grouping = c;
                run = 0;
            } else break;
        }
        zeroLed = zero && integerDigits > 1;
        return grouping == 0 || (run == 3 && !zero);
    }

    private void fraction() {
        double unit = 1;
        for (; at < end && isDigit(at); at++) {
            if (value != 0 || significantDigits > 0 || text.charAt(at) != '0') significantDigits++;
            unit /= 10;
            value += (text.charAt(at) - '0') * unit;
            scale++;
        }
    }

    private boolean exponent() {
        char e = text.charAt(at);
        if ((e != 'e' && e != 'E') || grouping != 0 || suffixed || zeroLed || decimal != '.') return false;
        at++;
        boolean minus = at < end && text.charAt(at) == '-';
        if (at < end && (minus || text.charAt(at) == '+')) at++;
        int exponent = 0;
        int start = at;
        for (; at < end && isDigit(at); at++) {
            exponent = exponent * 10 + text.charAt(at) - '0';
            if (exponent > MAX_EXPONENT) return false;
        }
        if (at == start) return false;
        exponential = true;
        int shift = minus ? -exponent : exponent;
        value *= Math.pow(10, shift);
        scale = Math.max(0, scale - shift);
        integerDigits = Math.max(1, integerDigits + shift);
        return true;
    }

    private void digit(char c) {
        if (significantDigits > 0 || c != '0') significantDigits++;
        value = value * 10 + (c - '0');
    }

    /** Whether the text just read is as data is written for machines. */
    boolean isBare() {
        return grouping == 0 && !suffixed && (decimal == '.' || scale == 0);
    }

    /** The number just read. */
    BigDecimal decimal() {
        if (isBare()) return new BigDecimal(text);
        var digits = new StringBuilder(text.length());
        if (negative) digits.append('-');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') digits.append(c);
            else if (c == decimal) digits.append('.');
        }
        return new BigDecimal(digits.toString());
    }

    private boolean isDigit(int index) {
        char c = text.charAt(index);
        return c >= '0' && c <= '9';
    }

    private boolean isGrouping(char c) {
        return c == ',' || c == '.' || c == '\'' || c == '’' || isBlank(c);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }
}
