package io.flashreport.operations.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.tools.ConfigCommand;
import org.apache.kafka.tools.TopicCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code make-topics}, with the programs that Kafka's image has, and the topics that the test stack makes. */
class MadeTopicsTest {
    private static final String BEGINNING = "share.auto.offset.reset";
    private static final List<String> GROUPS = List.of("render-workers-fast", "render-workers-heavy");

    private final TestStack stack = TestStack.start(Part.KAFKA);

    @TempDir
    private Path bin = Path.of("");

    @Test
    void theScriptMakesWhatTheLocalStackMakesAndLeavesWhatIsThere() throws Exception {
        program("kafka-topics.sh", TopicCommand.class);
        program("kafka-configs.sh", ConfigCommand.class);
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.kafkaBootstrapServers()))) {
            var wanted = topicsAndGroups(admin);
            assertThat(wanted).hasSize(6).containsEntry(GROUPS.getFirst(), "earliest");
            forgetAll(admin);
            assertThat(topicsAndGroups(admin)).isNotEqualTo(wanted);

            makeTopics();
            assertThat(topicsAndGroups(admin)).isEqualTo(wanted);
            makeTopics();
            assertThat(topicsAndGroups(admin)).isEqualTo(wanted);
        }
    }

    private void makeTopics() throws IOException, InterruptedException {
        Script.run(
                "make-topics",
                Map.of(
                        "KAFKA_BIN", bin.toString(),
                        "KAFKA_BOOTSTRAP_SERVERS", stack.kafkaBootstrapServers(),
                        "KAFKA_REPLICATION", "1"));
    }

    /** Partitions of topics and beginnings of groups, by name. */
    private static Map<String, String> topicsAndGroups(Admin admin) throws ExecutionException, InterruptedException {
        var found = new TreeMap<String, String>();
        var topics = admin.listTopics().names().get();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> found.put(name, topic.partitions().size() + " partitions"));
        var groups = GROUPS.stream().map(MadeTopicsTest::group).toList();
        admin.describeConfigs(groups)
                .all()
                .get()
                .forEach((group, config) -> found.put(
                        group.name(), String.valueOf(config.get(BEGINNING).value())));
        return found;
    }

    private static void forgetAll(Admin admin) throws ExecutionException, InterruptedException {
        admin.deleteTopics(admin.listTopics().names().get()).all().get();
        for (var group : GROUPS) {
            var forget = new AlterConfigOp(new ConfigEntry(BEGINNING, null), AlterConfigOp.OpType.DELETE);
            admin.incrementalAlterConfigs(Map.of(group(group), List.of(forget)))
                    .all()
                    .get();
        }
    }

    private static ConfigResource group(String name) {
        return new ConfigResource(ConfigResource.Type.GROUP, name);
    }

    /** As the scripts of Kafka do, which stand in its image alone. */
    private void program(String name, Class<?> program) throws IOException {
        var script = bin.resolve(name);
        Files.writeString(script, """
                #!/bin/sh
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 -cp '%s' %s "$@"
                """.formatted(
                        System.getProperty("java.home"),
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        program.getName()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
