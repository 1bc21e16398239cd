package io.flashreport.local.kafka;

import io.flashreport.local.part.Logging;
import io.flashreport.local.part.ReadyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** The process {@code kafka}: formats its folder when that is empty, serves, and makes the topics. */
final class KafkaBroker {
    private KafkaBroker() {}

    /** Arguments: data folder, port, controller port, ready file. */
    public static void main(String[] arguments) throws Exception {
        Logging.configure();
        Path data = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        Properties settings = KafkaSettings.of(data, port, Integer.parseInt(arguments[2]));
        format(data, settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
        server.startup();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port))) {
            Topics.make(admin);
        }
        new ReadyFile(Path.of(arguments[3])).write();
        server.awaitShutdown();
    }

    private static void format(Path data, Properties settings) throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        Path file = data.resolveSibling("run").resolve("kafka.properties");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        String[] command = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()};
        int failed = StorageTool.execute(command, System.out);
        if (failed != 0) {
            throw new IOException("Kafka could not format " + data + "; the lines above say why");
        }
    }
}
