package io.flashreport.local.mail;

import io.flashreport.local.part.Archive;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.JavaCommand;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.Launch;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import io.flashreport.local.part.ReadyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

public record MailPart(Home home, Optional<Archive> archive, int port) implements Part {
    @Override
    public PartId id() {
        return PartId.first(Kind.MAIL);
    }

    @Override
    public SequencedMap<String, Integer> ports() {
        return new LinkedHashMap<>(Map.of("mail", port));
    }

    @Override
    public Launch launch() throws IOException {
        ready().clear();
        List<String> command = JavaCommand.ofMain(
                MailServer.class,
                archive,
                "48m",
                folder().toString(),
                Integer.toString(port),
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

    public Path folder() {
        return home.data(Kind.MAIL);
    }

    private ReadyFile ready() {
        return new ReadyFile(home.run("mail.ready"));
    }
}
