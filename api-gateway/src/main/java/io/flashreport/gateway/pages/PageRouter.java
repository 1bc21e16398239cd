package io.flashreport.gateway.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.gateway.edge.ApiCalls;
import io.flashreport.gateway.edge.ClientAddress;
import io.flashreport.gateway.edge.OwnPages;
import io.flashreport.gateway.edge.SessionCookie;
import io.quarkus.arc.All;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Brings requests to the pages that they are for, and leaves the others to the API. */
@Singleton
class PageRouter {
    private static final Logger LOG = Logger.getLogger(PageRouter.class);

    private final List<PageRoute> routes;
    private final ApiCalls calls;
    private final ObjectMapper json;
    private final SessionCookie cookie;
    private final OwnPages ownPages;
    private final Answers answers;

    PageRouter(
            @All List<Pages> features,
            ApiCalls calls,
            ObjectMapper json,
            SessionCookie cookie,
            OwnPages ownPages,
            Answers answers) {
        this.routes = features.stream()
                .flatMap(pages -> pages.routes().stream())
                .sorted(Comparator.comparingInt(PageRoute::variableCount))
                .toList();
        this.calls = calls;
        this.json = json;
        this.cookie = cookie;
        this.ownPages = ownPages;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route().handler(this::route);
    }

    private void route(RoutingContext context) {
        var request = context.request();
        for (var route : routes) {
            if (!route.takes(request.method())) continue;
            var variables = route.variables(context.normalizedPath());
            if (variables.isPresent()) {
                receive(context, route, variables.get());
                return;
            }
        }
        if (isForPerson(request, context.normalizedPath())) {
            receive(context, PageRoute.get("", visit -> answers.nothing()).forEverybody(), Map.of());
        } else {
            context.next();
        }
    }

    // Programs are told that there is nothing in the words of the API.
    private static boolean isForPerson(HttpServerRequest request, String path) {
        var accept = request.getHeader("Accept");
        return request.method().equals(HttpMethod.GET)
                && accept != null
                && accept.contains("text/html")
                && !path.startsWith("/api/")
                && !path.startsWith(Assets.FOLDER)
                && !path.startsWith("/app/");
    }

    private void receive(RoutingContext context, PageRoute route, Map<String, String> variables) {
        var request = context.request();
        var writes = route.method().equals(HttpMethod.POST);
        if (writes && ownPages.refusesForm(request)) {
            answers.refuse(request, 403);
            return;
        }
        // Nothing is read before it is known whose it is: strangers shall not fill the memory.
        request.pause();
        var loop = context.vertx().getOrCreateContext();
        Thread.ofVirtual().name("page").start(() -> meet(request, loop, route, variables));
    }

    private void meet(HttpServerRequest request, Context loop, PageRoute route, Map<String, String> variables) {
        var session = cookie.token(request);
        var api = new Api(calls, json, session, ClientAddress.of(request));
        var stranger = new Visit(
                request.uri(), variables, Buffer.buffer(), session, cookie.departure(request), api, Optional.empty());
        try {
            var me = session.isPresent() ? me(api) : Optional.<Me>empty();
            if (me.isEmpty() && !route.open()) {
                turnAway(request, answers.logIn(request.uri(), session.isPresent()));
            } else {
                loop.runOnContext(now -> FormBody.of(request, me.isPresent())
                        .onFailure(failure -> answers.refuse(request, 413))
                        .onSuccess(body -> show(request, route, stranger.as(me, body))));
            }
        } catch (PageRefused refused) {
            turnAway(request, answers.refused(stranger, refused));
        } catch (RuntimeException e) {
            LOG.error("A page failed", e);
            turnAway(request, answers.failed(stranger));
        }
    }

    private void turnAway(HttpServerRequest request, Answer answer) {
        answers.send(request, answer);
        request.resume();
    }

    private void show(HttpServerRequest request, PageRoute route, Visit visit) {
        Thread.ofVirtual().name("page").start(() -> answers.send(request, answer(route, visit)));
    }

    private Answer answer(PageRoute route, Visit visit) {
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
        return route.method().equals(HttpMethod.POST) && !route.open() && !visit.hasToken();
    }

    private static Optional<Me> me(Api api) {
        var reply = api.get("/api/v2/me");
        return reply.status() == 401 ? Optional.empty() : Optional.of(reply.as(Me.class));
    }
}
