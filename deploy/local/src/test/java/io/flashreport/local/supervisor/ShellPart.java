package io.flashreport.local.supervisor;

import io.flashreport.local.part.Kind;
import io.flashreport.local.part.Launch;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A real process, but a small one: a shell that is ready when it has made a file. */
record ShellPart(Kind kind, Path readyFile, String script) implements Part {
    static final String READY = "touch \"$READY\"; ";

    @Override
    public PartId id() {
        return PartId.first(kind);
    }

    @Override
    public SequencedMap<String, Integer> ports() {
        return new LinkedHashMap<>(Map.of(kind.label(), 1));
    }

    @Override
    public Launch launch() throws IOException {
        Files.deleteIfExists(readyFile);
        return new Launch(List.of("sh", "-c", script), Map.of("READY", readyFile.toString()));
    }

    @Override
    public boolean answers(long pid) {
        return Files.exists(readyFile);
    }

    @Override
    public Duration grace() {
        return Duration.ofMillis(300);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(20);
    }
}
