package io.flashreport.local.stack;

import io.flashreport.local.part.Archive;
import io.flashreport.local.part.JavaCommand;
import io.flashreport.local.part.Launch;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SequencedMap;

/**
 * One of the five services.
 *
 * @param jar what the build made of it
 * @param ports the last one answers for its health
 */
record ServicePart(
        PartId id, Path jar, Archive classes, SequencedMap<String, Integer> ports, Map<String, String> environment)
        implements Part {
    private static final int TIMEOUT_MILLIS = 2_000;
    // A worker gives its renders 20 s to end, and itself 10 s more.
    private static final Duration STOPPING_TIME = Duration.ofSeconds(32);

    ServicePart {
        environment = Map.copyOf(environment);
    }

    @Override
    public Launch launch() {
        return new Launch(JavaCommand.ofJar(jar, classes, "192m"), environment);
    }

    @Override
    public boolean answers(long pid) {
        URI ready = URI.create(
                "http://127.0.0.1:%d/q/health/ready".formatted(ports.lastEntry().getValue()));
        try {
            var connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            boolean ready200 = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            connection.disconnect();
            return ready200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Duration grace() {
        return classes.recording() ? Archive.RECORDING_TIME : STOPPING_TIME;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(100);
    }

    // The environment holds secrets.
    @Override
    public String toString() {
        return "ServicePart[" + id + "]";
    }
}
