package io.flashreport.operations.compose;

import io.flashreport.operations.Documents;
import io.flashreport.operations.Project;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docker-compose.yml}, as a container engine reads it with the variables of {@code .env}. */
record ComposeFile(Map<String, Object> content) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(?::\\?[^}]*|:-([^}]*))?}");

    static ComposeFile read(Map<String, String> variables) {
        String text = VARIABLE.matcher(Project.text("docker-compose.yml")).replaceAll(found -> {
            String value = variables.getOrDefault(found.group(1), found.group(2));
            if (value == null) throw new AssertionError(".env lacks " + found.group(1));
            return Matcher.quoteReplacement(value);
        });
        return new ComposeFile(Documents.read(text).getFirst());
    }

    Map<String, Object> services() {
        return Documents.object(Documents.at(content, "services"));
    }

    Map<String, String> environment(String service) {
        var environment = new TreeMap<String, String>();
        Documents.object(Documents.at(services(), service, "environment"))
                .forEach((name, value) -> environment.put(name, value.toString()));
        return environment;
    }

    /** The services that have a healthcheck or run until they are done, by name. */
    Map<String, Object> dependencies(String service) {
        Object dependencies =
                Documents.object(Documents.at(services(), service)).get("depends_on");
        return dependencies == null ? new LinkedHashMap<>() : Documents.object(dependencies);
    }
}
