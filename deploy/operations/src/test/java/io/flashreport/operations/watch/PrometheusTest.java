package io.flashreport.operations.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flashreport.operations.Documents;
import io.flashreport.operations.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PrometheusTest {
    private static final Path RULES = Project.file("deploy/prometheus/rules");

    @Test
    void promtoolFindsTheRulesSound() throws Exception {
        var command = new ArrayList<>(List.of("check", "rules", "--lint=all", "--lint-fatal"));
        for (Path file : files(RULES)) command.add(file.toString());
        promtool(command);
    }

    @Test
    void alertsAreRaisedByWhatTheyAreForAndByNothingElse() throws Exception {
        promtool(List.of(
                "test",
                "rules",
                Project.file("deploy/prometheus/tests/alerts_test.yml").toString()));
    }

    @Test
    void everyQueryOfEveryDashboardCanBeRead(@TempDir Path folder) throws Exception {
        var rules = new StringBuilder("groups:\n  - name: dashboards\n    rules:\n");
        int number = 0;
        for (String query : queries())
            rules.append("      - record: query:%d\n        expr: >-\n          %s\n"
                    .formatted(++number, query.replace("$__rate_interval", "1m")));
        Path file = Files.writeString(folder.resolve("queries.yml"), rules);

        promtool(List.of("check", "rules", file.toString()));
        assertThat(number).isGreaterThan(50);
    }

    @Test
    void eachAlertHasAPageThatSaysWhatItMeansHowToSeeItAndWhatToDo() throws Exception {
        for (Map<String, Object> alert : alerts()) {
            assertThat(Documents.at(alert, "labels", "severity")).isIn("page", "ticket");
            Path page =
                    Project.file(Documents.at(alert, "annotations", "runbook").toString());
            assertThat(page)
                    .content()
                    .contains(
                            "# " + alert.get("alert") + "\n", "## What it means", "## How to see it", "## What to do");
        }
    }

    @Test
    void noPageIsLeftOverFromAnAlertThatIsGone() throws Exception {
        var named = new ArrayList<Path>(List.of(Project.file("docs/runbooks/README.md")));
        for (Map<String, Object> alert : alerts())
            named.add(Project.file(Documents.at(alert, "annotations", "runbook").toString()));

        assertThat(files(Project.file("docs/runbooks"))).hasSameElementsAs(named);
    }

    @Test
    void dashboardsShowEachPanelOnAPlaceOfItsOwn() throws Exception {
        for (Path file : files(Project.file("deploy/grafana/dashboards"))) {
            JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(file));
            assertThat(dashboard.path("uid").asString()).startsWith("flashreport-");
            var places = new ArrayList<String>();
            for (JsonNode panel : dashboard.path("panels")) {
                assertThat(panel.path("title").asString()).isNotBlank();
                places.add(panel.path("gridPos").path("x") + ","
                        + panel.path("gridPos").path("y"));
            }
            assertThat(places).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    private static List<Map<String, Object>> alerts() throws IOException {
        return Documents.objects(
                        Documents.read(Files.readString(RULES.resolve("alerts.yml")))
                                .getFirst(),
                        "groups")
                .stream()
                .flatMap(group -> Documents.objects(group, "rules").stream())
                .toList();
    }

    private static List<String> queries() throws IOException {
        var queries = new ArrayList<String>();
        for (Path file : files(Project.file("deploy/grafana/dashboards"))) {
            for (JsonNode panel :
                    JsonMapper.shared().readTree(Files.readString(file)).path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    if (target.has("expr")) queries.add(target.path("expr").asString());
                }
            }
        }
        return queries;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void promtool(List<String> arguments) throws IOException, InterruptedException {
        boolean required = "required".equals(System.getenv("FLASHREPORT_TEST_PROMETHEUS"));
        assumeTrue(required || isInstalled(), "promtool is not installed");
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
