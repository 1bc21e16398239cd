package io.flashreport.gateway.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.gateway.edge.ApiCalls;
import io.flashreport.gateway.edge.ClientAddress;
import io.flashreport.gateway.edge.FormToken;
import io.flashreport.gateway.edge.OwnPages;
import io.flashreport.gateway.edge.SessionCookie;
import io.quarkus.arc.All;
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
                receive(request, route, variables.get());
                return;
            }
        }
        if (isForPerson(request, context.normalizedPath())) {
            receive(request, PageRoute.get("", visit -> answers.nothing()).forEverybody(), Map.of());
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

    private void receive(HttpServerRequest request, PageRoute route, Map<String, String> variables) {
        var writes = route.method().equals(HttpMethod.POST);
        if (writes && ownPages.refusesForm(request)) {
            answers.refuse(request, 403);
            return;
        }
        FormBody.of(request)
                .onFailure(failure -> answers.refuse(request, 413))
                .onSuccess(body -> Thread.ofVirtual()
                        .name("page")
                        .start(() -> answers.send(request, answer(request, route, variables, body))));
    }

    private Answer answer(HttpServerRequest request, PageRoute route, Map<String, String> variables, Buffer body) {
        var session = cookie.token(request);
        var api = new Api(calls, json, session, ClientAddress.of(request));
        var visit = new Visit(request.uri(), variables, body, session, api, Optional.empty());
        try {
            var me = session.isPresent() ? me(api) : Optional.<Me>empty();
            if (me.isEmpty() && !route.open()) return answers.logIn(request.uri(), session.isPresent());
            visit = new Visit(request.uri(), variables, body, session, api, me);
            return isForged(route, visit, session)
                    ? answers.forged(visit)
                    : route.handler().apply(visit);
        } catch (PageRefused refused) {
            return answers.refused(visit, refused);
        } catch (RuntimeException e) {
            LOG.error("A page failed", e);
            return answers.failed(visit);
        }
    }

    private static boolean isForged(PageRoute route, Visit visit, Optional<String> session) {
        // What is open to strangers has no session to prove; where it comes from has been looked at.
        return route.method().equals(HttpMethod.POST)
                && !route.open()
                && !FormToken.of(session.orElse("")).matches(visit.field("token"));
    }

    private static Optional<Me> me(Api api) {
        var reply = api.get("/api/v2/me");
        return reply.status() == 401 ? Optional.empty() : Optional.of(reply.as(Me.class));
    }
}
