package io.flashreport.local.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** The topics and share groups of {@code docs/wiring.md}. */
final class Topics {
    private static final List<NewTopic> TOPICS = List.of(
            topic("render-jobs-fast", 1),
            topic("render-jobs-heavy", 1),
            topic("render-results", 4),
            topic("render-dead-letters", 1));

    private static final List<String> SHARE_GROUPS = List.of("render-workers-fast", "render-workers-heavy");

    private Topics() {}

    /** Makes what is missing, also when Kafka's data were lost under running services. */
    static void make(Admin admin) throws ExecutionException, InterruptedException {
        // Groups first: a member that waits for the topic must not begin at its end.
        startAtEarliest(admin);
        var present = admin.listTopics().names().get();
        Collection<NewTopic> missing =
                TOPICS.stream().filter(topic -> !present.contains(topic.name())).toList();
        admin.createTopics(missing).all().get();
    }

    private static void startAtEarliest(Admin admin) throws ExecutionException, InterruptedException {
        var earliest =
                new AlterConfigOp(new ConfigEntry("share.auto.offset.reset", "earliest"), AlterConfigOp.OpType.SET);
        Map<ConfigResource, Collection<AlterConfigOp>> changes = SHARE_GROUPS.stream()
                .collect(Collectors.toMap(
                        group -> new ConfigResource(ConfigResource.Type.GROUP, group), group -> List.of(earliest)));
        admin.incrementalAlterConfigs(changes).all().get();
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, (short) 1);
    }
}
