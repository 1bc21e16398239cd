package io.flashreport.gateway.edge;

import io.flashreport.gateway.limits.Traffic;
import io.flashreport.gateway.proxy.Service;
import io.vertx.core.http.HttpMethod;
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

    String allow() {
        return methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    }
}
