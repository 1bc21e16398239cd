package io.flashreport.local.s3;

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

public record S3Part(Home home, Optional<Archive> archive, int port, S3Access access) implements Part {
    @Override
    public PartId id() {
        return PartId.first(Kind.S3);
    }

    @Override
    public SequencedMap<String, Integer> ports() {
        return new LinkedHashMap<>(Map.of("s3", port));
    }

    @Override
    public Launch launch() throws IOException {
        ready().clear();
        List<String> command = JavaCommand.ofMain(
                S3Server.class,
                archive,
                "192m",
                home.data(Kind.S3).toString(),
                Integer.toString(port),
                ready().path().toString());
        return new Launch(
                command, Map.of(S3Server.ACCESS_KEY, access.accessKey(), S3Server.SECRET_KEY, access.secretKey()));
    }

    @Override
    public Duration grace() {
        return archive.filter(Archive::recording).isPresent() ? Archive.RECORDING_TIME : Part.super.grace();
    }

    @Override
    public boolean answers(long pid) {
        return ready().exists();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    private ReadyFile ready() {
        return new ReadyFile(home.run("s3.ready"));
    }
}
