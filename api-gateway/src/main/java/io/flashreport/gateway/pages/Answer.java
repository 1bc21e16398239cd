package io.flashreport.gateway.pages;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;

/** What a page's address answers. */
public sealed interface Answer {
    record Page(int status, TemplateInstance content) implements Answer {}

    /** A page that is shown inside of another one. */
    record Inside(int status, TemplateInstance content) implements Answer {}

    /** Goes on to another page, with GET. */
    record SeeOther(String to, Optional<CookieChange> cookie) implements Answer {}

    /** What is shown inside of a page: a picture, a document. */
    record Bytes(String type, Buffer content) implements Answer {}

    sealed interface CookieChange {
        record Set(String token, Instant validUntil) implements CookieChange {}

        record Clear() implements CookieChange {}

        /** Kept while somebody logs in elsewhere. */
        record Depart(String departure) implements CookieChange {}
    }

    static Answer page(TemplateInstance content) {
        return new Page(200, content);
    }

    static Answer seeOther(String to) {
        return new SeeOther(to, Optional.empty());
    }
}
