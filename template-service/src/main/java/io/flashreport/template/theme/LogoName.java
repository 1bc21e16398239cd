package io.flashreport.template.theme;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a logo may be called. */
public final class LogoName {
    /** Where a name is asked for, this means no logo. */
    public static final String NONE = "none";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final Pattern DOTS = Pattern.compile("\\.+");

    private LogoName() {}

    /** Why a logo cannot be called so; empty when it can. */
    public static Optional<String> fault(String name) {
        if (name.equals(NONE)) return Optional.of("A logo cannot be called '" + NONE + "', which means no logo.");
        if (FORM.matcher(name).matches() && !DOTS.matcher(name).matches()) return Optional.empty();
        return Optional.of("The name of a logo has 1 to 60 letters a to z, digits, '.', '-' and '_'.");
    }

    /** What to say when there is no such logo. */
    public static String unknown(String name) {
        return "logo: there is no logo '" + name + "' in the account: PUT it to /api/v2/theme/logos/" + name
                + " first.";
    }
}
