package io.flashreport.gateway.pages;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Brings requests to the pages that they are for, and leaves the others to the API. */
@Singleton
class PageRouter {
    private final List<PageRoute> routes;
    private final PageRoute nothing;
    private final Reception reception;

    PageRouter(@All List<Pages> features, Reception reception, Answers answers) {
        this.routes = features.stream()
                .flatMap(pages -> pages.routes().stream())
                .sorted(Comparator.comparingInt(PageRoute::variableCount))
                .toList();
        this.nothing = PageRoute.get("", visit -> answers.nothing()).forEverybody();
        this.reception = reception;
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
        if (isForPerson(request, context.normalizedPath())) receive(context, nothing, Map.of());
        else context.next();
    }

    private void receive(RoutingContext context, PageRoute route, Map<String, String> variables) {
        reception.receive(context.request(), context.vertx().getOrCreateContext(), route, variables);
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
}
