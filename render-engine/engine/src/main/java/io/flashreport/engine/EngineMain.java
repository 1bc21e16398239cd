package io.flashreport.engine;

import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.process.Engine;
import io.flashreport.engine.process.JobLoop;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The engine process. Without arguments it speaks the protocol on standard input and output until its input ends; with
 * {@code --train} it renders samples and exits, for recording an AOT cache ({@code -XX:AOTCacheOutput}).
 */
public final class EngineMain {
    // Held here, since a logger that nobody holds is forgotten with its level.
    private static final List<Logger> LIBRARIES = Stream.of("net.sf.jasperreports", "org.apache")
            .map(Logger::getLogger)
            .toList();

    private EngineMain() {}

    public static void main(String[] arguments) throws IOException {
        // The protocol's channel belongs to the protocol: nothing else may read or print there.
        var in = new FileInputStream(FileDescriptor.in);
        var out = new FileOutputStream(FileDescriptor.out);
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);

        // Where a template does not say how something is to be formatted, every machine does it alike.
        Locale.setDefault(Locale.ENGLISH);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));

        // The library logs what fails with the values that it failed for; whoever may see them is told by the answer.
        LIBRARIES.forEach(logger -> logger.setLevel(Level.OFF));

        var engine = new Engine(Gate.strict());
        switch (List.of(arguments)) {
            case List<String> none
            when none.isEmpty() -> {
                engine.warmUp();
                new JobLoop(in, out, engine).run();
            }
            case List<String> train when train.equals(List.of("--train")) -> engine.train();
            case List<String> unknown -> {
                System.err.println("The engine takes no arguments, or --train; was given " + unknown);
                System.exit(2);
            }
        }
    }
}
