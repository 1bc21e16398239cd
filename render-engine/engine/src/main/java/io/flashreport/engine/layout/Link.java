package io.flashreport.engine.layout;

import io.flashreport.engine.value.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a click on an address leads: to nothing but web pages and mail. */
final class Link {
    private Link() {}

    static boolean has(Role role) {
        return role == Role.WEB_ADDRESS || role == Role.MAIL_ADDRESS;
    }

    /** Null when it is no address. */
    static @Nullable String target(String text, Role role) {
        String address = text.strip();
        if (address.isEmpty()) return null;
        if (role == Role.MAIL_ADDRESS) return address.indexOf(':') < 0 ? "mailto:" + address : null;
        String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        if (start.startsWith("http://") || start.startsWith("https://")) return address;
        return start.startsWith("www.") ? "https://" + address : null;
    }

    /** The same as a Java expression. */
    static String java(String text, Role role) {
        return role == Role.MAIL_ADDRESS
                ? text + " == null || " + text + ".indexOf(\":\") >= 0 ? null : \"mailto:\" + " + text + ".trim()"
                : text + " == null ? null : " + text + ".trim().matches(\"(?is)https?://.*\") ? " + text + ".trim() : "
                        + text + ".trim().matches(\"(?is)www\\\\..*\") ? \"https://\" + " + text + ".trim() : null";
    }
}
