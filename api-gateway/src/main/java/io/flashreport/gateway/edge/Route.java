package io.flashreport.gateway.edge;

import io.flashreport.gateway.limits.Traffic;
import io.flashreport.gateway.proxy.Service;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where calls of some paths go, and who may make them.
 *
 * @param methods that are possible; when empty the service decides
 */
record Route(Pattern path, Set<HttpMethod> methods, Access access, Service service, Traffic traffic) {
    boolean isAt(String path) {
        return this.path.matcher(path).matches();
    }

    boolean takes(HttpMethod method) {
        return methods.isEmpty() || methods.contains(method);
    }

    boolean isAtSame(Route other) {
        return path.pattern().equals(other.path.pattern());
    }

    /** What all of them take together, as the header of this name says it. */
    static String allow(List<Route> routes) {
        return routes.stream()
                .flatMap(route -> route.methods.stream())
                .map(HttpMethod::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
