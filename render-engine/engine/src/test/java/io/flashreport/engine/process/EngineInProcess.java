package io.flashreport.engine.process;

import io.flashreport.engine.gate.Gate;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An engine in this JVM, spoken to through pipes as a process is. */
final class EngineInProcess implements BeforeAllCallback, AfterAllCallback {
    private TestHost host = new TestHost(InputStream.nullInputStream(), OutputStream.nullOutputStream());
    private Thread thread = new Thread();

    TestHost host() {
        return host;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Pipe toEngine = Pipe.open();
        Pipe fromEngine = Pipe.open();
        var loop = new JobLoop(
                Channels.newInputStream(toEngine.source()),
                Channels.newOutputStream(fromEngine.sink()),
                new Engine(Gate.strict()));
        thread = Thread.ofPlatform().start(() -> {
            try {
                loop.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        host = new TestHost(Channels.newInputStream(fromEngine.source()), Channels.newOutputStream(toEngine.sink()));
        host.awaitReady();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
        host.close();
        thread.join();
    }
}
