package io.flashreport.local.kafka;

import io.flashreport.local.part.Archive;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.JavaCommand;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.Launch;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import io.flashreport.local.part.ReadyFile;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

public record KafkaPart(Home home, Optional<Archive> archive, int port, int controllerPort) implements Part {
    @Override
    public PartId id() {
        return PartId.first(Kind.KAFKA);
    }

    @Override
    public SequencedMap<String, Integer> ports() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("kafka", port);
        ports.put("kafka-controller", controllerPort);
        return ports;
    }

    @Override
    public Launch launch() throws IOException {
        ready().clear();
        List<String> command = JavaCommand.ofMain(
                KafkaBroker.class,
                archive,
                "256m",
                home.data(Kind.KAFKA).toString(),
                Integer.toString(port),
                Integer.toString(controllerPort),
                ready().path().toString());
        return new Launch(command, Map.of());
    }

    @Override
    public Duration grace() {
        return archive.filter(Archive::recording).isPresent() ? Archive.RECORDING_TIME : Part.super.grace();
    }

    @Override
    public boolean answers(long pid) {
        return ready().exists();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private ReadyFile ready() {
        return new ReadyFile(home.run("kafka.ready"));
    }
}
