package io.flashreport.operations.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.operations.Documents;
import io.flashreport.operations.Project;
import io.flashreport.operations.Schemas;
import io.flashreport.operations.Wiring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeFileTest {
    @TempDir
    private Path folder = Path.of("");

    private ComposeFile compose = new ComposeFile(Map.of());
    private MadeSecrets secrets = new MadeSecrets(folder);

    @BeforeEach
    void makeSecrets() throws Exception {
        secrets = MadeSecrets.in(folder);
        compose = ComposeFile.read(secrets.variables());
    }

    @Test
    void theFileIsWhatTheComposeSpecificationAllows() {
        assertThat(Schemas.complaintsAboutCompose(compose.content())).isEmpty();
    }

    @Test
    void theSpecificationHasSomethingAgainstAnUnknownSetting() {
        var broken = new HashMap<>(compose.content());
        broken.put("services", Map.of("report-api", Map.of("imagee", "x")));

        assertThat(Schemas.complaintsAboutCompose(broken)).isNotEmpty();
    }

    @Test
    void eachServiceIsToldWhatItNeedsAndNothingElse() {
        Wiring wiring = Wiring.read();
        // What the image and its entry point set.
        Set<String> ofTheImage = Set.of("FLASHREPORT_ENGINE_HOME", "FLASHREPORT_ENGINE_JAVA");
        for (String service : Project.SERVICES) {
            Set<String> given = new TreeSet<>(compose.environment(service).keySet());
            assertThat(given.remove("JAVA_OPTS")).isTrue();
            assertThat(wiring.unknown(service, given)).as(service).isEmpty();
            given.addAll(ofTheImage);
            assertThat(wiring.missing(service, given)).as(service).isEmpty();
        }
    }

    @Test
    void everyImageIsPinnedToAVersion() {
        compose.services().forEach((name, service) -> {
            String image = Documents.at(service, "image").toString();
            assertThat(image).as(name).matches(".+:v?\\d+\\.\\d+.*");
        });
    }

    @Test
    void whoWaitsForHealthWaitsForSomethingThatTellsIt() {
        for (String name : compose.services().keySet()) {
            compose.dependencies(name).forEach((other, condition) -> {
                Map<String, Object> service = Documents.object(Documents.at(compose.services(), other));
                if (Documents.at(condition, "condition").equals("service_healthy"))
                    assertThat(service.containsKey("healthcheck") || Project.SERVICES.contains(other))
                            .as(name + " waits for " + other)
                            .isTrue();
            });
        }
    }

    @Test
    void everyFileThatIsMountedIsThere() throws Exception {
        for (Object service : compose.services().values()) {
            for (Object volume : Documents.list(service, "volumes")) {
                String source = volume.toString().split(":", -1)[0];
                if (source.startsWith("./"))
                    assertThat(Project.file(source.substring(2))).exists();
            }
        }
        for (Object secret :
                Documents.object(Documents.at(compose.content(), "secrets")).values()) {
            assertThat(folder.resolve(Documents.at(secret, "file").toString())).isNotEmptyFile();
        }
    }

    @Test
    void workersCanBeScaledAndReachNeitherTheDatabaseNorTheOtherServices() {
        Map<String, Object> worker = Documents.object(Documents.at(compose.services(), "render-worker"));

        assertThat(worker).doesNotContainKeys("ports", "container_name", "hostname");
        assertThat(Documents.list(worker, "networks")).isEqualTo(List.of("rendering"));
        for (String other : List.of("postgres", "billing-quota", "report-api", "api-gateway")) {
            assertThat(Documents.list(Documents.at(compose.services(), other), "networks"))
                    .doesNotContain("rendering");
        }
    }

    @Test
    void anOpenIdProviderIsNamedInTheFileOfVariables() throws Exception {
        assertThat(compose.environment("api-gateway")).containsEntry("FLASHREPORT_OPENID_ISSUER", "");
        Map<String, String> example = secrets.example("OPENID_");
        assertThat(example.keySet())
                .containsExactly("OPENID_CLIENT_ID", "OPENID_CLIENT_SECRET", "OPENID_ISSUER", "OPENID_NAME");
        Map<String, String> variables = secrets.variables();
        variables.putAll(example);

        Map<String, String> gateway = ComposeFile.read(variables).environment("api-gateway");

        example.forEach((name, value) -> assertThat(gateway).containsEntry("FLASHREPORT_" + name, value));
    }

    @Test
    void pagesMayShowDocumentsFromWhereClientsGetThem() {
        String name = "FLASHREPORT_STORAGE_PUBLIC_ENDPOINT";

        assertThat(compose.environment("api-gateway").get(name))
                .isNotBlank()
                .isEqualTo(compose.environment("report-api").get(name));
    }

    @Test
    void secretsThatAreThereAreKept() throws Exception {
        Map<String, String> before = secrets.variables();
        String key = Files.readString(secrets.folder().resolve("report-api-private.pem"));

        MadeSecrets again = MadeSecrets.in(folder);

        assertThat(again.variables()).isEqualTo(before);
        assertThat(again.folder().resolve("report-api-private.pem")).hasContent(key);
    }

    @Test
    void onlyTheOwnerReachesTheSecrets() throws Exception {
        assertThat(Files.getPosixFilePermissions(secrets.folder()).toString()).doesNotContain("GROUP", "OTHERS");
        assertThat(Files.getPosixFilePermissions(folder.resolve(".env")).toString())
                .doesNotContain("GROUP", "OTHERS");
    }
}
