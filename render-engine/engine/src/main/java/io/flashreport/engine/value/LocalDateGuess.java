package io.flashreport.engine.value;

import io.flashreport.engine.value.LocalDateText.Order;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Dates as people write them: one mark between the parts, one order of day, month and year in all of them. */
final class LocalDateGuess implements Guess {
    /** Where people write the month before the day, when the locale names the country. */
    private static final Set<String> MONTH_FIRST =
            Set.of("US", "PH", "FM", "PW", "MH", "AS", "GU", "MP", "PR", "VI", "UM");

    /** Two digits of a year stand for 2000 to 2049 or 1950 to 1999; a field that has both says nothing sure. */
    private static final int TURN = 50;

    private final LocalDateText local = new LocalDateText();
    private final EnumSet<Order> orders = EnumSet.allOf(Order.class);
    private boolean first = true;
    private char mark;
    private boolean named;
    private boolean timed;
    private boolean seconds;
    private boolean secondsCount;
    private int yearDigits;
    private boolean twoDigits;
    private boolean oneDigit;
    private boolean before;
    private boolean after;

    @Override
    public boolean fits(String text, Token token) {
        if (token == Token.NUMBER || !local.read(text)) return false;
        boolean name = local.digits[0] == 0 || local.digits[1] == 0;
        if (first) {
            mark = local.mark;
            named = name;
            timed = local.timed;
            seconds = local.seconds;
            yearDigits = local.digits[2];
            first = false;
            if (mark == '.') orders.remove(Order.MONTH_FIRST);
            if (mark == '-') orders.remove(Order.YEAR_FIRST);
        }
        if (local.mark != mark || name != named || local.timed != timed || local.seconds != seconds) return false;
        orders.removeIf(order -> !local.isDay(order));
        if (orders.isEmpty()) return false;
        if (!orders.contains(Order.YEAR_FIRST) && local.digits[2] != yearDigits) return false;
        learn();
        return true;
    }

    private void learn() {
        secondsCount |= local.second != 0;
        if (orders.contains(Order.YEAR_FIRST)) {
            digits(local.digits[1]);
            digits(local.digits[2]);
            return;
        }
        if (yearDigits == 2) {
            if (local.year(Order.DAY_FIRST) < TURN) after = true;
            else before = true;
        }
        digits(local.digits[0]);
        digits(local.digits[1]);
    }

    private void digits(int count) {
        if (count == 1) oneDigit = true;
        else if (count == 2) twoDigits = true;
    }

    /** Whether day and month could be either way, and the locale does not say which. */
    boolean isDoubtful(Locale locale) {
        return orders.size() > 1
                && locale.getLanguage().equals("en")
                && locale.getCountry().isEmpty();
    }

    boolean isTimed() {
        return timed;
    }

    /** What is worth printing of a time: 2 hours and minutes, 3 seconds too. */
    int precision() {
        return secondsCount ? 3 : 2;
    }

    /** How to read them; empty when there is no single way. */
    Optional<TemporalForm.Local> form(Locale locale) {
        if (orders.isEmpty() || (before && after)) return Optional.empty();
        Order order = orders.size() == 1
                ? orders.iterator().next()
                : MONTH_FIRST.contains(locale.getCountry()) ? Order.MONTH_FIRST : Order.DAY_FIRST;
        String century = before ? "19" : after ? "20" : "";
        return Optional.of(new TemporalForm.Local(order, pattern(order), century));
    }

    /** The pattern that prints the texts as they were written. */
    String ownPattern(TemporalForm.Local form) {
        return before || after ? form.pattern().replace("yyyy", "yy") : form.pattern();
    }

    private String pattern(Order order) {
        boolean padded = twoDigits && !oneDigit;
        String day = padded ? "dd" : "d";
        String month = named ? "MMM" : padded ? "MM" : "M";
        String date = switch (order) {
            case DAY_FIRST -> day + mark + month + mark + "yyyy";
            case MONTH_FIRST -> mark == ',' ? month + " " + day + ", yyyy" : month + mark + day + mark + "yyyy";
            case YEAR_FIRST -> "yyyy" + mark + month + mark + day;
        };
        return date + (timed ? seconds ? " HH:mm:ss" : " HH:mm" : "");
    }
}
