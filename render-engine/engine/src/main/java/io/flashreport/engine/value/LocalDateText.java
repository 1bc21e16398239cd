package io.flashreport.engine.value;

/**
 * Reads dates as people write them: three parts with one mark between, the month as a number or an English name, and
 * perhaps a time. What it has read stands in the fields until the next text. For one thread.
 */
final class LocalDateText {
    private static final int MAX_CHARS = 32;
    private static final String[] MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };

    /** Which part is the day. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        YEAR_FIRST
    }

    private String text = "";
    private int at;
    private final int[] parts = new int[3];

    /** Digits of the parts, 0 for the name of a month. */
    final int[] digits = new int[3];

    /** '/', '.', '-' or a space; ',' for "Jan 31, 2015". */
    char mark;

    boolean timed;
    boolean seconds;
    int hour;
    int minute;
    int second;

    boolean read(String value) {
        int length = value.length();
        if (length < 6 || length > MAX_CHARS) return false;
        char first = value.charAt(0);
        boolean named = first > '9';
        if (first < '0' || first > 'z') return false;
        text = value;
        at = 0;
        timed = seconds = false;
        hour = minute = second = 0;
        if (!part(0) || at >= length) return false;
        mark = text.charAt(at++);
        if (named ? mark != ' ' : mark != '/' && mark != '.' && mark != '-' && mark != ' ') return false;
        if (!part(1)) return false;
        if (named) {
            if (!skip(',') || digits[1] == 0) return false;
            mark = ',';
        }
        if (!skip(named ? ' ' : mark) || !part(2) || digits[2] == 0) return false;
        if (mark == ' ' && digits[1] != 0) return false;
        return at == length || (skip(' ') && time());
    }

    private boolean part(int index) {
        int start = at;
        int number = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && at - start < 4)
            number = number * 10 + text.charAt(at++) - '0';
        digits[index] = at - start;
        if (at > start) {
            parts[index] = number;
            return digits[index] != 3;
        }
        while (at < text.length() && Character.isLetter(text.charAt(at))) at++;
        for (int i = 0; i < MONTHS.length; i++) {
            boolean full = at - start == MONTHS[i].length();
            if ((full || at - start == 3) && text.regionMatches(true, start, MONTHS[i], 0, at - start)) {
                parts[index] = i + 1;
                return true;
            }
        }
        return false;
    }

    private boolean time() {
        timed = true;
        hour = twoDigits();
        if (hour < 0 || hour > 23 || !skip(':')) return false;
        minute = twoDigits();
        if (minute < 0 || minute > 59) return false;
        if (at == text.length()) return true;
        seconds = true;
        second = skip(':') ? twoDigits() : -1;
        return second >= 0 && second <= 59 && at == text.length();
    }

    private int twoDigits() {
        if (at + 2 > text.length()) return -1;
        int tens = text.charAt(at++) - '0';
        int ones = text.charAt(at++) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private boolean skip(char expected) {
        if (at >= text.length() || text.charAt(at) != expected) return false;
        at++;
        return true;
    }

    int year(Order order) {
        return parts[order == Order.YEAR_FIRST ? 0 : 2];
    }

    int month(Order order) {
        return parts[order == Order.MONTH_FIRST ? 0 : 1];
    }

    int day(Order order) {
        return switch (order) {
            case DAY_FIRST -> parts[0];
            case MONTH_FIRST -> parts[1];
            case YEAR_FIRST -> parts[2];
        };
    }

    /** Whether the text just read is a day in this order. */
    boolean isDay(Order order) {
        int yearDigits = digits[order == Order.YEAR_FIRST ? 0 : 2];
        boolean named = digits[0] == 0 || digits[1] == 0;
        if (named && digits[order == Order.MONTH_FIRST ? 0 : 1] != 0) return false;
        if ((digits[0] > 2 && order != Order.YEAR_FIRST) || digits[1] > 2) return false;
        int year = year(order);
        return switch (order) {
            case YEAR_FIRST -> yearDigits == 4 && digits[2] <= 2 && year > 0 && days(year, order);
            case DAY_FIRST, MONTH_FIRST ->
                yearDigits == 4 ? year > 0 && days(year, order) : isShort() && days(2000 + year, order);
        };
    }

    private boolean days(int year, Order order) {
        return IsoText.isDay(year, month(order), day(order));
    }

    // 1.2.15 is a version rather than a day, and 15-01-02 may begin with the year.
    private boolean isShort() {
        if (timed || digits[2] != 2) return false;
        return mark == '/' || (mark == '.' && digits[0] == 2 && digits[1] == 2);
    }
}
