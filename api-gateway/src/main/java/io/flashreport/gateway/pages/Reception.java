package io.flashreport.gateway.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.gateway.edge.ApiCalls;
import io.flashreport.gateway.edge.ClientAddress;
import io.flashreport.gateway.edge.OwnPages;
import io.flashreport.gateway.edge.SessionCookie;
import io.flashreport.gateway.refusal.RestOfBody;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Finds out who comes to a page, reads what they send, and answers. */
@Singleton
class Reception {
    private static final Logger LOG = Logger.getLogger(Reception.class);

    private final ApiCalls calls;
    private final ObjectMapper json;
    private final SessionCookie cookie;
    private final OwnPages ownPages;
    private final FormReader forms;
    private final RestOfBody restOfBody;
    private final Answers answers;

    Reception(
            ApiCalls calls,
            ObjectMapper json,
            SessionCookie cookie,
            OwnPages ownPages,
            FormReader forms,
            RestOfBody restOfBody,
            Answers answers) {
        this.calls = calls;
        this.json = json;
        this.cookie = cookie;
        this.ownPages = ownPages;
        this.forms = forms;
        this.restOfBody = restOfBody;
        this.answers = answers;
    }

    /** @param variables of the route's path */
    void receive(HttpServerRequest request, Context loop, PageRoute route, Map<String, String> variables) {
        // Nothing is read before it is known whose it is: strangers shall not fill the memory.
        request.pause();
        if (route.writes() && ownPages.refusesForm(request)) turnAway(request, loop, answers.foreign());
        else onThreadOfItsOwn(() -> meet(request, loop, route, variables));
    }

    private void meet(HttpServerRequest request, Context loop, PageRoute route, Map<String, String> variables) {
        var session = cookie.token(request);
        var api = new Api(calls, json, session, ClientAddress.of(request));
        var stranger = new Visit(
                request.uri(), variables, Buffer.buffer(), session, cookie.departure(request), api, Optional.empty());
        try {
            var me = session.isPresent() ? me(api) : Optional.<Me>empty();
            if (me.isEmpty() && !route.open()) {
                // A form cannot be sent again by following a link.
                var wanted = route.writes() ? "/" : request.uri();
                turnAway(request, loop, answers.logIn(wanted, session.isPresent()));
            } else {
                loop.runOnContext(now -> forms.read(request, me.isPresent()).onSuccess(form -> {
                    switch (form) {
                        case FormBody.Whole whole ->
                            answer(request, () -> page(route, stranger.as(me, whole.content())));
                        case FormBody.TooLarge _ -> turnAway(request, loop, answers.tooLarge());
                        case FormBody.TooSlow _ -> hangUp(request, answers.tooSlow());
                        case FormBody.BrokenOff _ -> {}
                    }
                }));
            }
        } catch (PageRefused refused) {
            turnAway(request, loop, answers.refused(stranger, refused));
        } catch (RuntimeException e) {
            LOG.error("A page failed", e);
            turnAway(request, loop, answers.failed(stranger));
        }
    }

    private static Optional<Me> me(Api api) {
        var reply = api.get("/api/v2/me");
        return reply.status() == 401 ? Optional.empty() : Optional.of(reply.as(Me.class));
    }

    private Answer page(PageRoute route, Visit visit) {
        try {
            return isForged(route, visit)
                    ? answers.forged(visit)
                    : route.handler().apply(visit);
        } catch (PageRefused refused) {
            return answers.refused(visit, refused);
        } catch (RuntimeException e) {
            LOG.error("A page failed", e);
            return answers.failed(visit);
        }
    }

    private static boolean isForged(PageRoute route, Visit visit) {
        // What is open to strangers has no session to prove; where it comes from has been looked at.
        return route.writes() && !route.open() && !visit.hasToken();
    }

    private void answer(HttpServerRequest request, Supplier<Answer> answer) {
        onThreadOfItsOwn(() -> answers.send(request, answer.get()));
    }

    // Browsers look at an answer only when they have sent everything.
    private void turnAway(HttpServerRequest request, Context loop, Answer answer) {
        loop.runOnContext(now -> restOfBody.discard(request).onComplete(read -> {
            if (request.isEnded()) answer(request, () -> answer);
            else hangUp(request, answer);
        }));
    }

    private void hangUp(HttpServerRequest request, Answer answer) {
        onThreadOfItsOwn(() -> {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answers.send(request, answer);
            request.connection().close();
        });
    }

    private static void onThreadOfItsOwn(Runnable work) {
        Thread.ofVirtual().name("page").start(work);
    }
}
