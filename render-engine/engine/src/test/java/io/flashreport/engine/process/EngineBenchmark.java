package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a table costs in a warm engine process. From this module's folder, after {@code mvn install}:
 * {@code java -cp 'target/test-classes:target/engine/*' io.flashreport.engine.process.EngineBenchmark}
 */
final class EngineBenchmark {
    private EngineBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Process engine = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        "target/engine/render-engine.jar",
                        "io.flashreport.engine.EngineMain")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var host = new TestHost(engine.getInputStream(), engine.getOutputStream());
        host.awaitReady();
        measure(engine, host, 7, 2_000, 1_000);
        measure(engine, host, 1_000, 50, 50);
        measure(engine, host, 50_000, 2, 3);
        host.close();
    }

    private static void measure(Process engine, TestHost host, int records, int warmUps, int rounds)
            throws IOException {
        byte[] data = json(records).getBytes(UTF_8);
        var job = TestHost.job("Benchmark", Format.JSON, null, data.length, 100_000, Long.MAX_VALUE);
        for (int i = 0; i < warmUps; i++) host.render(job, data).done();
        long start = System.nanoTime();
        Duration cpuStart = cpu(engine);
        int pages = 0;
        for (int i = 0; i < rounds; i++) pages = host.render(job, data).done().pages();
        System.out.printf(
                "%,d records, %,d pages: %.1f ms CPU, %.1f ms elapsed%n",
                records,
                pages,
                cpu(engine).minus(cpuStart).toMillis() / (double) rounds,
                (System.nanoTime() - start) / 1e6 / rounds);
    }

    private static Duration cpu(Process engine) {
        return engine.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String json(int records) {
        return IntStream.range(0, records)
                .mapToObj(i -> "{\"component name\":\"Cooling circuit valve H" + i % 1000
                        + "\",\"date\":\"01/01/2015\",\"purged\":" + (i % 3 == 0) + ",\"throughput\":" + i % 200 + "}")
                .collect(Collectors.joining(",\n", "[", "]"));
    }
}
