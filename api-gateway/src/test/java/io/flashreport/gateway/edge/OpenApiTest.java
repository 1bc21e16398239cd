package io.flashreport.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds docs/openapi against the table of what the gateway passes on, so that neither goes its own way. */
class OpenApiTest {
    private static final Set<HttpMethod> UNMENTIONED = Set.of(HttpMethod.HEAD);

    private final List<Call> calls = new ArrayList<>();

    OpenApiTest() throws IOException {
        for (var version : List.of("v1", "v2")) read(Path.of("../docs/openapi/" + version + ".yaml"));
    }

    /** A call as a document has it. */
    private record Call(HttpMethod method, String template, boolean takesKeys, boolean takesSessions) {
        String path() {
            return template.replaceAll("\\{\\w+}", "x");
        }
    }

    @Test
    void everyCallInTheDocumentsHasARouteThatTakesTheSameCredentials() {
        assertThat(calls).isNotEmpty().allSatisfy(call -> {
            var destination = Routes.find(call.method(), call.path());
            assertThat(destination).isInstanceOfSatisfying(Destination.Known.class, known -> {
                var access = known.route().access();
                assertThat(call.takesKeys()).isEqualTo(access == Access.KEY || access == Access.KEY_OR_USER);
                assertThat(call.takesSessions()).isEqualTo(access == Access.USER || access == Access.KEY_OR_USER);
            });
        });
    }

    @Test
    void everyRouteToClientsIsInTheDocuments() {
        var ofClients = Routes.all().stream()
                .filter(route -> route.access() != Access.OPERATOR)
                .filter(route -> !route.isAt("/api/webhooks/stripe"))
                .toList();

        assertThat(ofClients).isNotEmpty().allSatisfy(route -> {
            assertThat(calls).anyMatch(call -> isBy(call, route));
            for (var method : methodsOfOneCall(route)) {
                assertThat(calls)
                        .as(method + " " + route.path())
                        .anyMatch(call -> call.method().equals(method) && isBy(call, route));
            }
        });
    }

    // A line for many paths takes what any of them takes, and leaves the rest to the service.
    private static Set<HttpMethod> methodsOfOneCall(Route route) {
        var methods = new HashSet<HttpMethod>(
                route.path().pattern().endsWith("(/.*)?") ? Set.<HttpMethod>of() : route.methods());
        methods.removeAll(UNMENTIONED);
        return methods;
    }

    private static boolean isBy(Call call, Route route) {
        return Routes.find(call.method(), call.path()) instanceof Destination.Known known
                && known.route().equals(route);
    }

    private void read(Path file) throws IOException {
        var document = new YAMLMapper().readTree(file.toFile());
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> calls.add(new Call(
                                HttpMethod.valueOf(operation.getKey().toUpperCase(Locale.ROOT)),
                                path.getKey(),
                                takes("apiKey", operation.getValue(), document),
                                takes("session", operation.getValue(), document)))));
    }

    private static boolean takes(String scheme, JsonNode operation, JsonNode document) {
        var security = operation.has("security") ? operation.get("security") : document.get("security");
        return security.findValue(scheme) != null;
    }
}
