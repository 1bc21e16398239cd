package io.flashreport.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.operations.Documents;
import io.flashreport.operations.Project;
import io.flashreport.operations.Schemas;
import io.flashreport.operations.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {
    private static final String PRODUCTION = "values-production.yaml";

    @TempDir
    private Path scratch = Path.of("");

    @Test
    void helmFindsNothingToComplainAbout() {
        assertThat(Chart.lint().isFailed()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = PRODUCTION)
    void kubernetesTakesEveryObject(@Nullable String values) throws IOException {
        List<Map<String, Object>> objects = Chart.render(scratch, values).objects();

        assertThat(objects)
                .hasSizeGreaterThan(15)
                .allSatisfy(object -> assertThat(Schemas.complaintsAboutObject(object))
                        .as(object.get("kind") + " " + Documents.at(object, "metadata", "name"))
                        .isEmpty());
    }

    @Test
    void kubernetesWouldNotTakeAFieldThatItDoesNotKnow() throws IOException {
        var broken =
                new HashMap<>(Chart.render(scratch, null).objects("Service").getFirst());
        broken.put("spec", Map.of("selectors", Map.of()));

        assertThat(Schemas.complaintsAboutObject(broken)).isNotEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = PRODUCTION)
    void eachServiceIsToldWhatItNeedsAndNothingElse(@Nullable String values) throws IOException {
        var chart = Chart.render(scratch, values);
        Wiring wiring = Wiring.read();
        for (String service : Project.SERVICES) {
            Set<String> given = new TreeSet<>(environment(chart, service).keySet());
            assertThat(given.remove("JAVA_OPTS")).isTrue();
            assertThat(wiring.unknown(service, given)).as(service).isEmpty();
            given.addAll(Set.of("FLASHREPORT_ENGINE_HOME", "FLASHREPORT_ENGINE_JAVA"));
            assertThat(wiring.missing(service, given)).as(service).isEmpty();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = PRODUCTION)
    void everyPodKeepsToTheProfileRestricted(@Nullable String values) throws IOException {
        for (Map<String, Object> pod : Chart.render(scratch, values).pods()) {
            assertThat(Documents.at(pod, "securityContext", "runAsNonRoot")).isEqualTo(true);
            assertThat(Documents.at(pod, "securityContext", "seccompProfile", "type"))
                    .isEqualTo("RuntimeDefault");
            assertThat(pod).containsEntry("automountServiceAccountToken", false);
            assertThat(pod).doesNotContainKeys("hostNetwork", "hostPID", "hostIPC");
            for (Map<String, Object> container : Documents.objects(pod, "containers")) {
                Object security = Documents.at(container, "securityContext");
                assertThat(Documents.at(security, "allowPrivilegeEscalation")).isEqualTo(false);
                assertThat(Documents.at(security, "readOnlyRootFilesystem")).isEqualTo(true);
                assertThat(Documents.at(security, "capabilities", "drop")).isEqualTo(List.of("ALL"));
                assertThat(Documents.at(container, "resources", "limits", "memory"))
                        .isNotNull();
            }
            for (Map<String, Object> volume : Documents.objects(pod, "volumes"))
                assertThat(volume.keySet()).containsAnyOf("emptyDir", "secret", "configMap");
        }
    }

    @Test
    void aWorkerReachesKafkaAndTheStorageAndNothingElse() throws IOException {
        var chart = Chart.render(scratch, PRODUCTION);
        Object policy = Documents.at(chart.object("NetworkPolicy", "fr-render-worker"), "spec");

        assertThat(portsOut(chart, "render-worker")).containsExactlyInAnyOrder(53, 9093, 443);
        assertThat(Documents.objects(policy, "egress"))
                .allSatisfy(rule -> assertThat(Documents.list(rule, "to")).isNotEmpty());
        assertThat(Documents.objects(policy, "ingress"))
                .as("only Prometheus calls it")
                .hasSize(1);
        assertThat(environment(chart, "render-worker").keySet()).noneMatch(name -> name.contains("DATASOURCE"));
    }

    @Test
    void tracesAreToldByAllServicesAndToNobodyButTheCollector() throws IOException {
        var chart = Chart.renderWith(scratch, """
                traces: {endpoint: "http://collector.monitoring:4318", ratio: 0.25}
                networkPolicy: {collector: [{podSelector: {matchLabels: {app: collector}}}]}
                """);
        for (String service : Project.SERVICES) {
            Map<String, String> environment = environment(chart, service);
            assertThat(environment)
                    .containsEntry("QUARKUS_OTEL_SDK_DISABLED", "false")
                    .containsEntry("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.monitoring:4318")
                    .containsEntry("QUARKUS_OTEL_TRACES_SAMPLER_ARG", "0.25");
            environment.remove("JAVA_OPTS");
            assertThat(Wiring.read().unknown(service, environment.keySet())).isEmpty();
            assertThat(peersAt(4318, chart, service).toString()).contains("app=collector");
        }
        assertThat(chart.objects())
                .allSatisfy(object ->
                        assertThat(Schemas.complaintsAboutObject(object)).isEmpty());
    }

    @Test
    void theGatewayReachesTheOpenIdProviderThatIsNamedAndNobodyElseDoes() throws IOException {
        var chart = Chart.renderWith(scratch, """
                openId: {issuer: "https://login.example/", clientId: flashreport, secret: fr-openid, name: Company}
                networkPolicy: {openId: [{ipBlock: {cidr: 203.0.113.0/24}}], openIdPorts: [8443]}
                """);

        Map<String, String> environment = environment(chart, "api-gateway");
        assertThat(environment)
                .containsEntry("FLASHREPORT_OPENID_ISSUER", "https://login.example/")
                .containsEntry("FLASHREPORT_OPENID_CLIENT_ID", "flashreport")
                .containsEntry("FLASHREPORT_OPENID_CLIENT_SECRET", "from a secret")
                .containsEntry("FLASHREPORT_OPENID_NAME", "Company");
        environment.remove("JAVA_OPTS");
        assertThat(Wiring.read().unknown("api-gateway", environment.keySet())).isEmpty();
        assertThat(chart.object("Deployment", "fr-api-gateway").toString())
                .contains("secretKeyRef={name=fr-openid, key=client-secret}");
        assertThat(peersAt(8443, chart, "api-gateway").toString()).contains("203.0.113.0/24");
        for (String service : Project.SERVICES)
            if (!service.equals("api-gateway"))
                assertThat(peersAt(8443, chart, service)).as(service).isEmpty();
        assertThat(chart.objects())
                .allSatisfy(object ->
                        assertThat(Schemas.complaintsAboutObject(object)).isEmpty());
    }

    @Test
    void withoutAnOpenIdProviderTheGatewayReachesTheServicesAlone() throws IOException {
        var chart = Chart.render(scratch, null);

        assertThat(environment(chart, "api-gateway").keySet()).noneMatch(name -> name.contains("OPENID"));
        assertThat(portsOut(chart, "api-gateway")).containsExactlyInAnyOrder(53, 8081, 8082, 8083);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientId: flashreport", "secret: fr-openid"})
    void anOpenIdProviderIsOfNoUseWithoutAClientAndItsSecret(String half) {
        assertThatThrownBy(() -> Chart.renderWith(scratch, "openId: {issuer: \"https://login.example\", " + half + "}"))
                .hasMessageContaining("must be given with openId.issuer");
    }

    @Test
    void pagesMayShowDocumentsFromWhereClientsGetThem() throws IOException {
        var chart = Chart.renderWith(scratch, "storage: {publicEndpoint: \"https://documents.example\"}");

        for (String service : List.of("report-api", "api-gateway"))
            assertThat(environment(chart, service))
                    .containsEntry("FLASHREPORT_STORAGE_PUBLIC_ENDPOINT", "https://documents.example");
    }

    private static Set<Object> portsOut(Chart chart, String service) {
        return Documents.objects(Documents.at(chart.object("NetworkPolicy", "fr-" + service), "spec"), "egress")
                .stream()
                .flatMap(rule -> Documents.objects(rule, "ports").stream())
                .map(port -> port.get("port"))
                .collect(Collectors.toSet());
    }

    /** Whom a service reaches at a port. */
    private static List<Object> peersAt(int port, Chart chart, String service) {
        return Documents.objects(Documents.at(chart.object("NetworkPolicy", "fr-" + service), "spec"), "egress")
                .stream()
                .filter(rule -> Documents.objects(rule, "ports").stream()
                        .anyMatch(at -> Integer.valueOf(port).equals(at.get("port"))))
                .flatMap(rule -> Documents.list(rule, "to").stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "renderWorker: {slot: {fast: 2, heavy: 1}}",
                "renderWorker: {slots: {fast: two, heavy: 1}}",
                "publicUrl: flashreport.example",
                "publicUrl: https://flashreport.example/",
                "kafka: {securityProtocol: SSLX}",
                "networkPolicy: {storagePorts: []}",
                "traces: {endpoint: \"http://collector:4318\", ratio: 2}",
                "openId: {issuer: login.example}",
                "openId: {clientSecret: abc}"
            })
    void aValueThatIsUnknownOrWrongIsRefused(String values) {
        assertThatThrownBy(() -> Chart.renderWith(scratch, values)).hasMessageContaining(values.split("[:{ ]+", -1)[0]);
    }

    @Test
    void everyPodHasAPolicyForBothDirections() throws IOException {
        var chart = Chart.render(scratch, null);
        for (String service : Project.SERVICES) {
            Object policy = Documents.at(chart.object("NetworkPolicy", "fr-" + service), "spec");
            assertThat(Documents.list(policy, "policyTypes")).isEqualTo(List.of("Ingress", "Egress"));
        }
    }

    @Test
    void renderersMayEndTheirLongestRenderBeforeTheirPodGoes() throws IOException {
        var chart = Chart.render(scratch, null);
        Object spec = Documents.at(chart.object("Deployment", "fr-render-worker"), "spec", "template", "spec");
        String stated =
                Objects.requireNonNull(environment(chart, "render-worker").get("FLASHREPORT_SLOTS_STOP_PATIENCE"));
        var patience = Duration.parse("PT" + stated.toUpperCase(Locale.ROOT));

        assertThat(patience).isEqualTo(Duration.ofMinutes(15));
        assertThat((int) Documents.at(spec, "terminationGracePeriodSeconds"))
                .isGreaterThan((int) patience.toSeconds() + 8 + 10);
    }

    @Test
    void anUpdateTakesNoPodAwayBeforeItsSuccessorIsReady() throws IOException {
        for (Map<String, Object> deployment : Chart.render(scratch, null).objects("Deployment")) {
            assertThat(Documents.at(deployment, "spec", "strategy", "rollingUpdate", "maxUnavailable"))
                    .isEqualTo(0);
            Map<String, Object> container = Documents.objects(
                            Documents.at(deployment, "spec", "template", "spec"), "containers")
                    .getFirst();
            assertThat(container).containsKeys("startupProbe", "livenessProbe", "readinessProbe", "lifecycle");
        }
    }

    @Test
    void productionScalesByLoadAndBacklogAndSurvivesTheLossOfANode() throws IOException {
        var chart = Chart.render(scratch, PRODUCTION);

        assertThat(chart.object("HorizontalPodAutoscaler", "fr-report-api")).isNotNull();
        Object scaled = Documents.at(chart.object("ScaledObject", "fr-render-worker"), "spec");
        assertThat(Documents.objects(scaled, "triggers").getFirst().get("type")).isEqualTo("prometheus");
        for (String service : Project.SERVICES)
            assertThat(chart.object("PodDisruptionBudget", "fr-" + service)).isNotNull();
        for (String scaledOne : List.of("report-api", "render-worker", "api-gateway"))
            assertThat(Documents.object(Documents.at(chart.object("Deployment", "fr-" + scaledOne), "spec")))
                    .doesNotContainKey("replicas");
    }

    @Test
    void alertsAndDashboardsAreThoseOfTheProject() throws IOException {
        var chart = Chart.render(scratch, PRODUCTION);

        Map<String, Object> rules = Documents.read(Project.text("deploy/prometheus/rules/alerts.yml"))
                .getFirst();
        assertThat(Documents.at(chart.object("PrometheusRule", "fr-alerts"), "spec"))
                .isEqualTo(rules);
        assertThat(Documents.at(chart.object("ConfigMap", "fr-dashboard-queue"), "data", "queue.json"))
                .isEqualTo(Project.text("deploy/grafana/dashboards/queue.json"));
    }

    @Test
    void eachDatabaseIsMigratedByAJobAndByNoService() throws IOException {
        var chart = Chart.render(scratch, null);
        for (String database : List.of("billing", "templates", "reports")) {
            Object annotations = Documents.at(chart.object("Job", "fr-migrate-" + database), "metadata", "annotations");
            assertThat(Documents.at(annotations, "hook")).isEqualTo("pre-install,pre-upgrade");
        }
        for (String service : List.of("billing-quota", "template-service", "report-api"))
            assertThat(environment(chart, service)).containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    }

    /** What a service's container is given; where a value comes from a secret, only the name counts. */
    private static Map<String, String> environment(Chart chart, String service) {
        Map<String, Object> container = Documents.objects(
                        Documents.at(chart.object("Deployment", "fr-" + service), "spec", "template", "spec"),
                        "containers")
                .getFirst();
        var environment = new TreeMap<String, String>();
        for (Map<String, Object> variable : Documents.objects(container, "env"))
            environment.put(
                    Documents.at(variable, "name").toString(),
                    variable.getOrDefault("value", "from a secret").toString());
        return environment;
    }
}
