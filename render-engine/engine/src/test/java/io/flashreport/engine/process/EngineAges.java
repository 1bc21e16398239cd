package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a small report costs an engine process over its life. From this module's folder, after {@code mvn package}, with the
 * number of reports and further options of the JVM:
 * {@code java -cp 'target/test-classes:target/engine/*' io.flashreport.engine.process.EngineAges 16000}
 */
final class EngineAges {
    private static final int FIRST_LOOK = 250;

    private EngineAges() {}

    public static void main(String[] arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx192m", "-Djava.awt.headless=true"));
        command.addAll(List.of(arguments).subList(1, arguments.length));
        command.addAll(List.of("-cp", "target/engine/render-engine.jar", "io.flashreport.engine.EngineMain"));
        Process engine = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var host = new TestHost(engine.getInputStream(), engine.getOutputStream());
        host.awaitReady();
        System.out.printf("warm after %d ms CPU%n", cpu(engine).toMillis());
        live(engine, host, Integer.parseInt(arguments[0]));
        host.close();
    }

    private static void live(Process engine, TestHost host, int reports) throws IOException {
        byte[] data = json().getBytes(UTF_8);
        var job = TestHost.job("Benchmark", Format.JSON, null, data.length, 100, Long.MAX_VALUE);
        Duration seen = cpu(engine);
        int from = 0;
        int look = FIRST_LOOK;
        for (int i = 1; i <= reports; i++) {
            host.render(job, data).done();
            if (i < look) continue;
            Duration now = cpu(engine);
            double each = (double) now.minus(seen).toMillis() / (i - from);
            System.out.printf("reports %,d to %,d: %.1f ms CPU each, %s%n", from + 1, i, each, memory(engine));
            seen = now;
            from = i;
            look *= 2;
        }
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static String memory(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElseThrow();
    }

    private static String json() {
        return IntStream.range(0, 7)
                .mapToObj(i -> "{\"component name\":\"Cooling circuit valve H" + i
                        + "\",\"date\":\"01/01/2015\",\"purged\":" + (i % 3 == 0) + ",\"throughput\":" + i + "}")
                .collect(Collectors.joining(",\n", "[", "]"));
    }
}
