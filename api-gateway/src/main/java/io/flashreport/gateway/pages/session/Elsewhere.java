package io.flashreport.gateway.pages.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Another service that people can log in with.
 *
 * @param door the link that leads there
 * @param trouble what went wrong there, by the name of its text; empty for nothing
 */
record Elsewhere(String provider, String door, String trouble) {
    static final String DOOR = "/login/openid";

    /** For somebody who then wants to go on to a page. */
    static Elsewhere of(String provider, String next) {
        return new Elsewhere(provider, DOOR + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8), "");
    }

    Elsewhere with(String otherTrouble) {
        return new Elsewhere(provider, door, otherTrouble);
    }
}
