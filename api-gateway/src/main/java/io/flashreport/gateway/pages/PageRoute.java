package io.flashreport.gateway.pages;

import io.vertx.core.http.HttpMethod;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An address of a page.
 *
 * @param open whether it is for people who are not logged in, too
 */
public record PageRoute(HttpMethod method, Pattern path, boolean open, Function<Visit, Answer> handler) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    /** {@code {name}} in a path stands for one segment of it. */
    public static PageRoute get(String path, Function<Visit, Answer> handler) {
        return new PageRoute(HttpMethod.GET, pattern(path), false, handler);
    }

    public static PageRoute post(String path, Function<Visit, Answer> handler) {
        return new PageRoute(HttpMethod.POST, pattern(path), false, handler);
    }

    public PageRoute forEverybody() {
        return new PageRoute(method, path, true, handler);
    }

    /** Whether it is for forms that change something. */
    boolean writes() {
        return method.equals(HttpMethod.POST);
    }

    /** A path with fewer variables says more exactly what it is. */
    int variableCount() {
        return path.namedGroups().size();
    }

    boolean takes(HttpMethod asked) {
        return method.equals(asked) || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
    }

    /** The variables of a path that is this one. */
    Optional<Map<String, String>> variables(String asked) {
        var matcher = path.matcher(asked);
        if (!matcher.matches()) return Optional.empty();
        var variables = new LinkedHashMap<String, String>();
        path.namedGroups().keySet().forEach(name -> variables.put(name, decoded(matcher.group(name))));
        return Optional.of(variables);
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(VARIABLE.matcher(path.replace(".", "\\.")).replaceAll("(?<$1>[^/]+)") + "/?");
    }
}
