package io.flashreport.local.stack;

import io.flashreport.local.kafka.KafkaPart;
import io.flashreport.local.mail.MailPart;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.Kind;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** All parts of the system on one machine. */
public final class LocalStack {
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
        var postgres = new PostgresPart(
                home,
                project.cache(),
                ports.of(Kind.POSTGRES),
                secrets.password(PostgresPart.SUPERUSER),
                List.of(database("billing"), database("templates"), database("reports")),
                Map.of());
        var kafka = new KafkaPart(home, project.archive("kafka"), ports.of(Kind.KAFKA), ports.kafkaController());
        var s3 = new S3Part(home, project.archive("s3"), ports.of(Kind.S3), secrets.s3Access());
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

    private Database database(String name) throws IOException {
        return new Database(name, secrets.password(name));
    }
}
