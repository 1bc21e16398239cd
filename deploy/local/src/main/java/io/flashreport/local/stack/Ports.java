package io.flashreport.local.stack;

import io.flashreport.local.part.Kind;
import io.flashreport.local.part.PartId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;

/** The port of each part by its name; a further instance of a service listens 100 higher than the one before. */
public final class Ports {
    public static final String KAFKA_CONTROLLER = "kafka-controller";
    public static final String GATEWAY_MANAGEMENT = "api-gateway-management";

    private static final int INSTANCE_STEP = 100;
    private static final int HIGHEST = 65_535;

    private final Map<String, Integer> byName;

    private Ports(Map<String, Integer> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** The ports of {@code docs/wiring.md}, or a row that begins at a number; single ones can be chosen on top. */
    public static Ports of(OptionalInt from, Map<String, Integer> chosen) {
        SequencedMap<String, Integer> ports = usual();
        if (from.isPresent()) {
            int next = from.getAsInt();
            for (var port : ports.entrySet()) {
                port.setValue(next++);
            }
        }
        chosen.forEach((name, port) -> {
            if (!ports.containsKey(name)) {
                throw new IllegalArgumentException("there is no port called '%s'; the ports are %s"
                        .formatted(name, String.join(", ", ports.keySet())));
            }
            ports.put(name, port);
        });
        ports.forEach(Ports::check);
        return new Ports(ports);
    }

    /** The names that ports can be chosen by. */
    public static Set<String> names() {
        return usual().keySet();
    }

    public int of(Kind kind) {
        return of(PartId.first(kind));
    }

    public int of(PartId part) {
        return instance(part.kind().label(), part);
    }

    int kafkaController() {
        return byName(KAFKA_CONTROLLER);
    }

    int management(PartId gateway) {
        return instance(GATEWAY_MANAGEMENT, gateway);
    }

    private int instance(String name, PartId part) {
        int port = byName(name) + INSTANCE_STEP * (part.instance() - 1);
        check(part.toString(), port);
        return port;
    }

    private int byName(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("there is no port called '" + name + "'");
        }
        return port;
    }

    private static void check(String name, int port) {
        if (port < 1 || port > HIGHEST) {
            throw new IllegalArgumentException("the port of %s must be 1 to %d, was %d".formatted(name, HIGHEST, port));
        }
    }

    private static SequencedMap<String, Integer> usual() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("api-gateway", 8080);
        ports.put("report-api", 8081);
        ports.put("template-service", 8082);
        ports.put("billing-quota", 8083);
        ports.put("render-worker", 8084);
        ports.put(GATEWAY_MANAGEMENT, 8085);
        ports.put("s3", 9180);
        ports.put("kafka", 9192);
        ports.put(KAFKA_CONTROLLER, 9193);
        ports.put("postgres", 5442);
        ports.put("mail", 9125);
        return ports;
    }
}
