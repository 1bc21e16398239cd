package io.flashreport.engine.value;

/**
 * Reads ISO dates, times and both: "2015-01-31", "14:30", "2015-01-31T14:30:15.250+02:00", also with a space for the T.
 * What it has read stands in the fields until the next text. For one thread.
 */
final class IsoText {
    private static final int MAX_CHARS = 40;

    private String text = "";
    private int at;

    boolean dated;
    boolean timed;
    int year;
    int month;
    int day;
    int hour;
    int minute;
    int second;
    int millis;
    boolean seconds;
    int fractionDigits;
    char fractionMark;
    /** Between date and time. */
    char between;
    /** None 0, 'Z', or as in a pattern: ':' for +02:00, '4' for +0200, '2' for +02. */
    char offset;

    int offsetMinutes;

    boolean read(String value) {
        int length = value.length();
        if (length < 5 || length > MAX_CHARS || value.charAt(0) < '0' || value.charAt(0) > '9') return false;
        text = value;
        at = 0;
        dated = timed = seconds = false;
        hour = minute = second = millis = fractionDigits = offsetMinutes = 0;
        fractionMark = between = offset = 0;
        if (value.charAt(2) == ':') return time() && at == length;
        if (!date()) return false;
        if (at == length) return true;
        between = text.charAt(at++);
        if (between != 'T' && between != ' ') return false;
        return time() && offset() && at == length;
    }

    private boolean date() {
        dated = true;
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') return false;
        year = number(4);
        at++;
        month = number(2);
        at++;
        day = number(2);
        return year > 0 && isDay(year, month, day);
    }

    private boolean time() {
        timed = true;
        hour = number(2);
        if (hour < 0 || hour > 23 || !skip(':')) return false;
        minute = number(2);
        if (minute < 0 || minute > 59) return false;
        if (!skip(':')) return true;
        seconds = true;
        second = number(2);
        if (second < 0 || second > 59) return false;
        if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) return fraction();
        return true;
    }

    private boolean fraction() {
        fractionMark = text.charAt(at++);
        int unit = 100;
        for (; at < text.length() && isDigit(); at++) {
            millis += (text.charAt(at) - '0') * unit;
            unit /= 10;
            fractionDigits++;
        }
        return fractionDigits > 0 && fractionDigits <= 9;
    }

    private boolean offset() {
        if (at == text.length()) return true;
        char sign = text.charAt(at++);
        if (sign == 'Z') {
            offset = 'Z';
            return true;
        }
        if (sign != '+' && sign != '-') return false;
        int hours = number(2);
        int minutes = 0;
        offset = '2';
        if (at < text.length()) {
            offset = skip(':') ? ':' : '4';
            minutes = number(2);
        }
        offsetMinutes = (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
        return hours >= 0 && hours <= 18 && minutes >= 0 && minutes <= 59;
    }

    private boolean skip(char expected) {
        if (at >= text.length() || text.charAt(at) != expected) return false;
        at++;
        return true;
    }

    /** The next digits as a number, -1 when there are fewer. */
    private int number(int digits) {
        if (at + digits > text.length()) return -1;
        int number = 0;
        for (int i = 0; i < digits; i++, at++) {
            if (!isDigit()) return -1;
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private boolean isDigit() {
        char c = text.charAt(at);
        return c >= '0' && c <= '9';
    }

    static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) return false;
        return switch (month) {
            case 4, 6, 9, 11 -> day <= 30;
            case 2 -> day <= 28 || (day == 29 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
            default -> day <= 31;
        };
    }
}
