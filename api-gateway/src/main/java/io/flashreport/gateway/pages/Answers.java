package io.flashreport.gateway.pages;

import io.flashreport.gateway.edge.SessionCookie;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends pages, and makes those that tell that something does not go. */
@Singleton
class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);

    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ErrorPage(Frame frame, String kind, String detail) implements TemplateInstance {}

    private final PageHeaders headers;
    private final SessionCookie cookie;

    Answers(PageHeaders headers, SessionCookie cookie) {
        this.headers = headers;
        this.cookie = cookie;
    }

    Answer logIn(String wanted, boolean sessionIsOver) {
        var to = wanted.equals("/") ? "/login" : "/login?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return new Answer.SeeOther(to, sessionIsOver ? Optional.of(new Answer.CookieChange.Clear()) : Optional.empty());
    }

    Answer nothing() {
        return error(nobody(), 404, "nothing", "");
    }

    Answer forged(Visit visit) {
        return error(visit.frame(""), 403, "forged", "");
    }

    Answer failed(Visit visit) {
        return error(visit.frame(""), 500, "failed", "");
    }

    Answer refused(Visit visit, PageRefused refused) {
        var kind = switch (refused.status()) {
            case 403 -> "forbidden";
            case 404 -> "nothing";
            case 410 -> "gone";
            case 429 -> "limit";
            case 502, 503 -> "unavailable";
            default -> "refused";
        };
        return error(visit.frame(""), refused.status(), kind, refused.problem().detail());
    }

    /** A form of another site. */
    Answer foreign() {
        return error(nobody(), 403, "forged", "");
    }

    Answer tooLarge() {
        return error(nobody(), 413, "large", "");
    }

    Answer tooSlow() {
        return error(nobody(), 408, "slow", "");
    }

    private static Frame nobody() {
        return new Frame("", Optional.empty(), "", "");
    }

    private static Answer error(Frame frame, int status, String kind, String detail) {
        return new Answer.Page(status, new ErrorPage(frame, kind, detail));
    }

    void send(HttpServerRequest request, Answer answer) {
        var response = request.response();
        switch (answer) {
            case Answer.Page page -> {
                headers.onPage(response);
                write(request, page.status(), page.content());
            }
            case Answer.Inside part -> {
                headers.onContent(response);
                write(request, part.status(), part.content());
            }
            case Answer.SeeOther other -> {
                headers.onPage(response);
                other.cookie().ifPresent(change -> change(response, change));
                seeOther(request, other.to());
            }
            case Answer.Bytes bytes -> {
                headers.onContent(response);
                end(request, bytes.type(), bytes.content());
            }
        }
    }

    // htmx would put the page that a redirection leads to into the part of a page that it asked for.
    private static void seeOther(HttpServerRequest request, String to) {
        if (request.headers().contains("HX-Request")) {
            request.response().putHeader("HX-Redirect", to).end();
        } else {
            request.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, to)
                    .end();
        }
    }

    private static void write(HttpServerRequest request, int status, TemplateInstance content) {
        try {
            var html = Buffer.buffer(content.render());
            request.response().setStatusCode(status);
            if (Gzip.isTakenBy(request)) {
                request.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
                html = Gzip.of(html);
            }
            request.response().putHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
            end(request, "text/html; charset=utf-8", html);
        } catch (RuntimeException e) {
            LOG.error("A page could not be written", e);
            request.response().setStatusCode(500).end();
        }
    }

    private static void end(HttpServerRequest request, String type, Buffer body) {
        var response = request.response().putHeader(HttpHeaders.CONTENT_TYPE, type);
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (request.method().equals(HttpMethod.HEAD)) response.end();
        else response.end(body);
    }

    private void change(HttpServerResponse response, Answer.CookieChange change) {
        switch (change) {
            case Answer.CookieChange.Set set -> cookie.set(response, set.token(), set.validUntil());
            case Answer.CookieChange.Clear _ -> cookie.clear(response);
            case Answer.CookieChange.Depart depart -> cookie.depart(response, depart.departure());
        }
    }
}
