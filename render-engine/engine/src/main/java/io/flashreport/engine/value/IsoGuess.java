package io.flashreport.engine.value;

import java.util.Optional;

/** ISO dates, date-times or times, all of them of one kind. */
final class IsoGuess implements Guess {
    private final IsoText iso = new IsoText();

    private boolean dates;
    private boolean dateTimes;
    private boolean times;
    private boolean untimely;
    private boolean withT;
    private boolean withSpace;
    private boolean withSeconds;
    private boolean withoutSeconds;
    private boolean withoutOffset;
    private char offset;
    private char fractionMark;
    private int fewestFractionDigits = Integer.MAX_VALUE;
    private int mostFractionDigits;
    private boolean secondsCount;
    private boolean millisCount;

    @Override
    public boolean fits(String text, Token token) {
        if (token == Token.NUMBER || !iso.read(text)) return false;
        if (!iso.timed) dates = true;
        else if (iso.dated) dateTimes = true;
        else times = true;
        if (times && (dates || dateTimes || iso.fractionDigits > 0)) return false;
        if (iso.timed) {
            if (iso.seconds) withSeconds = true;
            else withoutSeconds = true;
            secondsCount |= iso.second != 0;
            millisCount |= iso.millis != 0;
            untimely |= iso.hour != 0 || iso.minute != 0 || iso.second != 0 || iso.millis != 0;
            fewestFractionDigits = Math.min(fewestFractionDigits, iso.fractionDigits);
            mostFractionDigits = Math.max(mostFractionDigits, iso.fractionDigits);
        }
        withT |= iso.between == 'T';
        withSpace |= iso.between == ' ';
        return !(dates && untimely) && fitsOffset() && fitsFraction();
    }

    private boolean fitsOffset() {
        if (!iso.timed || !iso.dated) return true;
        if (iso.offset == 0) withoutOffset = true;
        else if (offset == 0 || offset == 'Z') offset = iso.offset;
        else if (iso.offset != 'Z' && iso.offset != offset) return false;
        return !(untimely && withoutOffset && offset != 0);
    }

    private boolean fitsFraction() {
        if (iso.fractionDigits == 0) return true;
        if (fractionMark == 0) fractionMark = iso.fractionMark;
        return fractionMark == iso.fractionMark;
    }

    /** Dates, also those with a time that is midnight in all of them: they are a day, wherever they are read. */
    boolean areDates() {
        return dates || (dateTimes && !untimely);
    }

    boolean areTimes() {
        return times;
    }

    /** What is worth printing of a time: 2 hours and minutes, 3 seconds too, 4 milliseconds too. */
    int precision() {
        return millisCount ? 4 : secondsCount ? 3 : 2;
    }

    /** How to read them; empty when the texts are of too many forms. */
    Optional<TemporalForm> form() {
        if (areDates()) return Optional.of(TemporalForm.Iso.of("yyyy-MM-dd"));
        boolean uniform = !(withSeconds && withoutSeconds);
        if (times)
            return uniform ? Optional.of(TemporalForm.Iso.of(withSeconds ? "HH:mm:ss" : "HH:mm")) : Optional.empty();
        boolean fractions = mostFractionDigits > 0;
        if (uniform && (!fractions || fewestFractionDigits >= 3)) return Optional.of(patterned(fractions));
        boolean readable = offset == 0 || offset == 'Z' || offset == ':';
        if (readable && fractionMark != ',') return Optional.of(new TemporalForm.Any(offset != 0));
        if (!uniform) return Optional.empty();
        millisCount = false;
        return Optional.of(patterned(false));
    }

    private TemporalForm patterned(boolean fractions) {
        String time = withSeconds ? "HH:mm:ss" : "HH:mm";
        String zone = switch (offset) {
            case 0 -> "";
            case '4' -> "XX";
            case '2' -> "X";
            default -> "XXX";
        };
        String pattern = "yyyy-MM-dd" + (withT ? "'T'" : " ") + time + (fractions ? fractionMark + "SSS" : "") + zone;
        int kept = fractions ? 3 : 0;
        return new TemporalForm.Iso(pattern, withT && withSpace, mostFractionDigits > kept ? kept : -1);
    }
}
