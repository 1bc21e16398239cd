package io.flashreport.local.stack;

import io.flashreport.local.backup.Stores;
import io.flashreport.local.kafka.KafkaPart;
import io.flashreport.local.mail.MailPart;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.Launch;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import io.flashreport.local.part.Project;
import io.flashreport.local.postgres.Database;
import io.flashreport.local.postgres.PostgresPart;
import io.flashreport.local.s3.S3Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

/** All parts of the system on one machine. */
public final class LocalStack {
    private static final List<String> DATABASES = List.of("billing", "templates", "reports");
    private static final Set<Kind> MIGRATING = Set.of(Kind.BILLING_QUOTA, Kind.TEMPLATE_SERVICE, Kind.REPORT_API);

    private final Home home;
    private final Project project;
    private final Ports ports;
    private final Secrets secrets;
    private final Map<Kind, Integer> scale;

    public LocalStack(Home home, Project project, Ports ports, Secrets secrets, Map<Kind, Integer> scale) {
        this.home = home;
        this.project = project;
        this.ports = ports;
        this.secrets = secrets;
        this.scale = Map.copyOf(scale);
    }

    public String publicUrl() {
        return "http://127.0.0.1:" + ports.of(Kind.API_GATEWAY);
    }

    /** Where a service tells whether it is ready; not the gateway's. */
    public URI readiness(Kind service) {
        return URI.create("http://127.0.0.1:" + ports.of(service) + "/q/health/ready");
    }

    public List<Part> parts() throws IOException {
        var postgres = postgres();
        var kafka = new KafkaPart(home, project.archive("kafka"), ports.of(Kind.KAFKA), ports.kafkaController());
        var s3 = s3();
        var mail = new MailPart(home, project.archive("mail"), ports.of(Kind.MAIL));
        var parts = new ArrayList<Part>(List.of(postgres, kafka, s3, mail));
        var wiring = new Wiring(home, project, ports, secrets, postgres, kafka, s3, mail, instances(Kind.REPORT_API));
        for (Kind kind : Kind.values()) {
            if (kind.isService()) {
                for (PartId id : instances(kind)) {
                    parts.add(service(id, wiring));
                }
            }
        }
        return parts;
    }

    /** What of the system holds data that nobody else has. */
    public Stores stores() throws IOException {
        return new Stores(postgres().server(), DATABASES, s3().endpoint(), secrets.s3Access());
    }

    /** How to bring the databases to this version: a process for each service that has one, which ends when that is done. */
    public SequencedMap<PartId, Launch> migrations() throws IOException, InterruptedException {
        var migrations = new LinkedHashMap<PartId, Launch>();
        for (Part part : parts()) {
            if (!MIGRATING.contains(part.id().kind()) || part.id().instance() > 1) continue;
            Launch launch = part.launch();
            var environment = new HashMap<>(launch.environment());
            environment.put("QUARKUS_INIT_AND_EXIT", "true");
            migrations.put(part.id(), new Launch(launch.command(), environment));
        }
        return migrations;
    }

    private PostgresPart postgres() throws IOException {
        var databases = new ArrayList<Database>();
        for (String name : DATABASES) databases.add(new Database(name, secrets.password(name)));
        return new PostgresPart(
                home,
                project.cache(),
                ports.of(Kind.POSTGRES),
                secrets.password(PostgresPart.SUPERUSER),
                databases,
                Map.of());
    }

    private S3Part s3() throws IOException {
        return new S3Part(home, project.archive("s3"), ports.of(Kind.S3), secrets.s3Access());
    }

    private Part service(PartId id, Wiring wiring) throws IOException {
        SequencedMap<String, Integer> listens = new LinkedHashMap<>();
        listens.put(id.kind().label(), ports.of(id));
        if (id.kind() == Kind.API_GATEWAY) {
            listens.put(Ports.GATEWAY_MANAGEMENT, ports.management(id));
        }
        Path jar = project.service(id.kind()).resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is missing; ./flashreport build makes it");
        }
        return new ServicePart(id, jar, project.archive(id.kind()), listens, wiring.environment(id));
    }

    private List<PartId> instances(Kind service) {
        return IntStream.rangeClosed(1, scale.getOrDefault(service, 1))
                .mapToObj(instance -> new PartId(service, instance))
                .toList();
    }
}
