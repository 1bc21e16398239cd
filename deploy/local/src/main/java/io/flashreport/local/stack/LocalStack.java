package io.flashreport.local.stack;

import io.flashreport.local.kafka.KafkaPart;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.JavaCommand;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import io.flashreport.local.part.Project;
import io.flashreport.local.postgres.Database;
import io.flashreport.local.postgres.PostgresPart;
import io.flashreport.local.s3.S3Access;
import io.flashreport.local.s3.S3Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All parts of the system on one machine, wired as {@code docs/wiring.md} says. */
public final class LocalStack {
    private final Home home;
    private final Project project;
    private final Ports ports;
    private final Secrets secrets;
    private final Map<Kind, Integer> scale;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final S3Part s3;

    public LocalStack(Home home, Project project, Ports ports, Secrets secrets, Map<Kind, Integer> scale)
            throws IOException {
        this.home = home;
        this.project = project;
        this.ports = ports;
        this.secrets = secrets;
        this.scale = Map.copyOf(scale);
        postgres = new PostgresPart(
                home,
                project.cache(),
                ports.of(Kind.POSTGRES),
                secrets.password(PostgresPart.SUPERUSER),
                List.of(database("billing"), database("templates"), database("reports")),
                Map.of());
        kafka = new KafkaPart(home, project.archive("kafka"), ports.of(Kind.KAFKA), ports.kafkaController());
        s3 = new S3Part(home, project.archive("s3"), ports.of(Kind.S3), secrets.s3Access());
    }

    public List<Part> parts() throws IOException {
        var parts = new ArrayList<Part>(List.of(postgres, kafka, s3));
        for (Kind kind : Kind.values()) {
            if (kind.isService()) {
                for (PartId id : instances(kind)) {
                    parts.add(service(id));
                }
            }
        }
        return parts;
    }

    public String publicUrl() {
        return url(PartId.first(Kind.API_GATEWAY));
    }

    private Part service(PartId id) throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(id)));
        SequencedMap<String, Integer> listens = new LinkedHashMap<>();
        listens.put(id.kind().label(), ports.of(id));
        switch (id.kind()) {
            case BILLING_QUOTA -> {
                environment.putAll(datasource("billing"));
                environment.putAll(tokensVerified());
                environment.put("FLASHREPORT_DEMO_API_KEY_SHA256", secrets.demoApiKey().sha256());
            }
            case TEMPLATE_SERVICE -> {
                environment.putAll(datasource("templates"));
                environment.putAll(tokensVerified());
            }
            case REPORT_API -> {
                environment.putAll(datasource("reports"));
                environment.putAll(tokensVerified());
                environment.putAll(queueAndStorage());
                environment.put("FLASHREPORT_STORAGE_PUBLIC_ENDPOINT", s3.endpoint());
                environment.put("FLASHREPORT_PUBLIC_URL", publicUrl());
                environment.put("FLASHREPORT_TEMPLATE_SERVICE_URL", url(PartId.first(Kind.TEMPLATE_SERVICE)));
            }
            case RENDER_WORKER -> {
                environment.putAll(queueAndStorage());
                environment.putAll(engines());
            }
            case API_GATEWAY -> {
                int management = ports.management(id);
                listens.put(Ports.GATEWAY_MANAGEMENT, management);
                environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
                environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
                environment.put("FLASHREPORT_PUBLIC_URL", publicUrl());
                environment.put("FLASHREPORT_TOKEN_PRIVATE_KEY_FILE", secrets.tokenPrivateKey().toString());
                environment.put("FLASHREPORT_BILLING_URL", url(PartId.first(Kind.BILLING_QUOTA)));
                environment.put(
                        "FLASHREPORT_REPORT_API_URLS",
                        instances(Kind.REPORT_API).stream().map(this::url).collect(Collectors.joining(",")));
            }
            case POSTGRES, KAFKA, S3 -> throw new IllegalArgumentException(id + " is not a service");
        }
        return new ServicePart(id, jar(id.kind()), project.archive(id.kind().label()), listens, environment);
    }

    private Map<String, String> datasource(String database) throws IOException {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.server().jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", database,
                "QUARKUS_DATASOURCE_PASSWORD", secrets.password(database));
    }

    private Map<String, String> tokensVerified() {
        return Map.of("FLASHREPORT_TOKEN_PUBLIC_KEY_FILE", secrets.tokenPublicKey().toString());
    }

    private Map<String, String> queueAndStorage() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "FLASHREPORT_STORAGE_ENDPOINT", s3.endpoint(),
                "FLASHREPORT_STORAGE_REGION", S3Access.REGION,
                "FLASHREPORT_STORAGE_BUCKET", S3Access.BUCKET,
                "FLASHREPORT_STORAGE_ACCESS_KEY", s3.access().accessKey(),
                "FLASHREPORT_STORAGE_SECRET_KEY", s3.access().secretKey());
    }

    private Map<String, String> engines() {
        return Map.of(
                "FLASHREPORT_ENGINE_HOME", engineHome().toString(),
                "FLASHREPORT_ENGINE_JAVA", JavaCommand.java(),
                "FLASHREPORT_SCRATCH", home.scratch().toString());
    }

    private Path engineHome() {
        return project.root().resolve("render-engine/engine/target/engine");
    }

    private Path jar(Kind service) {
        return project.root().resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private List<PartId> instances(Kind service) {
        return IntStream.rangeClosed(1, scale.getOrDefault(service, 1))
                .mapToObj(instance -> new PartId(service, instance))
                .toList();
    }

    private String url(PartId service) {
        return "http://127.0.0.1:" + ports.of(service);
    }

    private Database database(String name) throws IOException {
        return new Database(name, secrets.password(name));
    }
}
