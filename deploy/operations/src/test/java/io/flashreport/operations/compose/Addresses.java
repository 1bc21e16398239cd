package io.flashreport.operations.compose;

import io.flashreport.operations.Project;
import io.flashreport.teststack.TestStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Where on this machine the things are that the compose file names by host and port, or by path. */
final class Addresses {
    /** One that is there for whoever makes others. */
    static final String DATABASE = "first";

    private final Map<String, String> replacements = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();

    Addresses(TestStack stack, Path secrets, Path scratch) {
        String database = stack.jdbcUrl(DATABASE);
        replacements.put(
                "jdbc:postgresql://postgres:5432/", database.substring(0, database.length() - DATABASE.length()));
        replacements.put("http://s3:8333", stack.s3Endpoint());
        replacements.put("kafka:9092", stack.kafkaBootstrapServers());
        replacements.put("/run/secrets", secrets.toString());
        replacements.put("/tmp/flashreport", scratch.toString());
        // Not for others to reach.
        replacements.put("0.0.0.0", "127.0.0.1");
    }

    /** The environment of a service, with ports of this machine. */
    Map<String, String> onThisMachine(ComposeFile compose, String service, TestStack stack) throws IOException {
        var environment = new TreeMap<String, String>();
        for (var variable : compose.environment(service).entrySet())
            environment.put(variable.getKey(), value(compose, variable.getKey(), variable.getValue()));
        if (environment.containsKey("QUARKUS_MAILER_HOST")) {
            environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
            environment.put("QUARKUS_MAILER_PORT", Integer.toString(stack.mailPort()));
        }
        return environment;
    }

    private String value(ComposeFile compose, String name, String value) throws IOException {
        if (name.startsWith("QUARKUS_") && name.endsWith("_PORT")) return Integer.toString(port(value));
        String here = value;
        for (var replacement : replacements.entrySet())
            here = here.replace(replacement.getKey(), replacement.getValue());
        for (String service : Project.SERVICES) {
            String port = Objects.requireNonNull(compose.environment(service).get("QUARKUS_HTTP_PORT"));
            here = here.replace(service + ":" + port, "127.0.0.1:" + port(port));
        }
        return here;
    }

    /** The free port that stands for one of the compose file. */
    int port(String port) throws IOException {
        Integer known = ports.get(port);
        if (known == null) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                known = socket.getLocalPort();
            }
            ports.put(port, known);
        }
        return known;
    }
}
