package io.flashreport.local.stack;

import io.flashreport.local.kafka.KafkaPart;
import io.flashreport.local.mail.MailPart;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.JavaCommand;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.PartId;
import io.flashreport.local.part.Project;
import io.flashreport.local.postgres.PostgresPart;
import io.flashreport.local.s3.S3Access;
import io.flashreport.local.s3.S3Part;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The environment of each service as {@code docs/wiring.md} has it; a secret goes only to who needs it. */
record Wiring(
        Home home,
        Project project,
        Ports ports,
        Secrets secrets,
        PostgresPart postgres,
        KafkaPart kafka,
        S3Part s3,
        MailPart mail,
        List<PartId> reportApis) {

    private static final String SIGNING_KEY = "FLASHREPORT_TOKEN_PRIVATE_KEY_FILE";
    private static final String VERIFYING_KEY = "FLASHREPORT_TOKEN_PUBLIC_KEY_FILE";

    Map<String, String> environment(PartId service) throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        switch (service.kind()) {
            case BILLING_QUOTA -> {
                environment.putAll(database("billing"));
                environment.putAll(accounts());
            }
            case TEMPLATE_SERVICE -> {
                environment.putAll(database("templates"));
                environment.putAll(storage());
                environment.putAll(engines());
                environment.put(VERIFYING_KEY, secrets.gatewayKeys().publicKey().toString());
            }
            case REPORT_API -> {
                environment.putAll(database("reports"));
                environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
                environment.putAll(storage());
                environment.put("FLASHREPORT_STORAGE_PUBLIC_ENDPOINT", s3.endpoint());
                environment.put("FLASHREPORT_PUBLIC_URL", url(Kind.API_GATEWAY));
                environment.put("FLASHREPORT_TEMPLATE_SERVICE_URL", url(Kind.TEMPLATE_SERVICE));
                environment.put("FLASHREPORT_BILLING_URL", url(Kind.BILLING_QUOTA));
                environment.put(VERIFYING_KEY, secrets.gatewayKeys().publicKey().toString());
                environment.put(
                        SIGNING_KEY, secrets.reportApiKeys().privateKey().toString());
            }
            case RENDER_WORKER -> {
                environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
                environment.putAll(storage());
                environment.putAll(engines());
            }
            case API_GATEWAY -> environment.putAll(gateway(service));
            case POSTGRES, KAFKA, S3, MAIL -> throw new IllegalArgumentException(service + " is not a service");
        }
        return environment;
    }

    private Map<String, String> gateway(PartId gateway) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(gateway)));
        environment.put("FLASHREPORT_PUBLIC_URL", url(Kind.API_GATEWAY));
        environment.put("FLASHREPORT_STORAGE_PUBLIC_ENDPOINT", s3.endpoint());
        environment.put(SIGNING_KEY, secrets.gatewayKeys().privateKey().toString());
        environment.put("FLASHREPORT_BILLING_URL", url(Kind.BILLING_QUOTA));
        // Everybody has the same address here.
        environment.put("FLASHREPORT_LIMITS_LOG_INS_PER_MINUTE", "6000");
        environment.put("FLASHREPORT_LIMITS_ANONYMOUS_REQUESTS_PER_MINUTE", "60000");
        environment.put("FLASHREPORT_TEMPLATE_SERVICE_URL", url(Kind.TEMPLATE_SERVICE));
        environment.put(
                "FLASHREPORT_REPORT_API_URLS",
                reportApis.stream().map(this::url).collect(Collectors.joining(",")));
        return environment;
    }

    private Map<String, String> accounts() throws IOException {
        var accounts = new HashMap<String, String>();
        accounts.put("FLASHREPORT_PUBLIC_URL", url(Kind.API_GATEWAY));
        accounts.put("FLASHREPORT_TOKEN_JWKS_FILE", secrets.tokenKeySet().toString());
        accounts.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        accounts.put("QUARKUS_MAILER_PORT", Integer.toString(mail.port()));
        accounts.put("QUARKUS_MAILER_FROM", "flashreport@flashreport.example");
        accounts.put("FLASHREPORT_OPERATOR_EMAIL", secrets.operator().email());
        accounts.put(
                "FLASHREPORT_OPERATOR_PASSWORD_FILE",
                secrets.operator().passwordFile().toString());
        accounts.put("FLASHREPORT_DEMO_EMAIL", secrets.demoUser().email());
        accounts.put(
                "FLASHREPORT_DEMO_PASSWORD_FILE",
                secrets.demoUser().passwordFile().toString());
        accounts.put("FLASHREPORT_DEMO_API_KEY_SHA256", secrets.demoApiKey().sha256());
        return accounts;
    }

    private Map<String, String> database(String name) throws IOException {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.server().jdbcUrl(name),
                "QUARKUS_DATASOURCE_USERNAME",
                name,
                "QUARKUS_DATASOURCE_PASSWORD",
                secrets.password(name),
                // A busy machine may be slow to answer the first time.
                "QUARKUS_FLYWAY_CONNECT_RETRIES",
                "10");
    }

    private Map<String, String> storage() {
        return Map.of(
                "FLASHREPORT_STORAGE_ENDPOINT", s3.endpoint(),
                "FLASHREPORT_STORAGE_REGION", S3Access.REGION,
                "FLASHREPORT_STORAGE_BUCKET", S3Access.BUCKET,
                "FLASHREPORT_STORAGE_ACCESS_KEY", s3.access().accessKey(),
                "FLASHREPORT_STORAGE_SECRET_KEY", s3.access().secretKey());
    }

    private Map<String, String> engines() throws IOException {
        return Map.of(
                "FLASHREPORT_ENGINE_HOME",
                project.engine().toString(),
                "FLASHREPORT_ENGINE_JAVA",
                JavaCommand.java(),
                "FLASHREPORT_ENGINE_ARCHIVE",
                new EngineArchive(project, home).file().toString(),
                "FLASHREPORT_SCRATCH",
                home.scratch().toString());
    }

    private String url(Kind service) {
        return url(PartId.first(service));
    }

    private String url(PartId service) {
        return "http://127.0.0.1:" + ports.of(service);
    }
}
