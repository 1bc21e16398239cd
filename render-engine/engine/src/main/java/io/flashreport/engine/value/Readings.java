package io.flashreport.engine.value;

import io.flashreport.engine.value.FieldName.Meaning;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/** Decides how values are read and printed, by what they have in common and by the name of their field. */
public final class Readings {
    private static final int LONG_TEXT_CHARS = 80;
    private static final int LONG_TEXT_AVERAGE = 40;
    private static final int KEY_CHARS = 40;

    private final Locale locale;
    private final TimeZone zone;
    private final String yes;
    private final String no;

    /**
     * Readings of one document.
     *
     * @param zone in which moments are printed, and days and times that name no zone are meant
     * @param yes the document's word, as {@code no}
     */
    public Readings(Locale locale, ZoneId zone, String yes, String no) {
        this.locale = locale;
        this.zone = TimeZone.getTimeZone(zone);
        this.yes = yes;
        this.no = no;
    }

    /** How the values of a field are read, whose names lead from its record to it. */
    public Reading of(Profile profile, List<String> names) {
        if (profile.values() == 0) return new TextReading(Role.NOTHING, Alignment.START, List.of(), false);
        if (!profile.open(PictureGuess.class).isEmpty()) return new PictureReading();
        var name = FieldName.of(names);
        return yesNo(profile)
                .or(() -> new Moments(locale, zone).of(profile, name))
                .or(() -> new Numbers(locale).of(profile, name))
                .orElseGet(() -> text(profile, name));
    }

    private Optional<Reading> yesNo(Profile profile) {
        if (profile.isPadded()) return Optional.empty();
        return profile.open(YesNoGuess.class).stream()
                .filter(YesNoGuess::isSure)
                .map(guess -> (Reading) new YesNoReading(guess.pair(), yes, no))
                .findFirst();
    }

    private static Reading text(Profile profile, FieldName name) {
        return new TextReading(role(profile, name), Alignment.START, List.of(profile.longest()), profile.isEmbedded());
    }

    private static Role role(Profile profile, FieldName name) {
        var addresses = profile.open(AddressGuess.class);
        if (!addresses.isEmpty()) return addresses.getFirst().isOfWeb() ? Role.WEB_ADDRESS : Role.MAIL_ADDRESS;
        if (profile.longestChars() <= KEY_CHARS && name.say(Meaning.IDENTIFIER)) return Role.IDENTIFIER;
        boolean sentences = profile.longestChars() > LONG_TEXT_CHARS
                && profile.longestWord().length() < profile.longest().length();
        boolean many = profile.averageChars() > LONG_TEXT_AVERAGE || profile.hasLines();
        return sentences && many && !profile.isEmbedded() ? Role.LONG_TEXT : Role.TEXT;
    }
}
