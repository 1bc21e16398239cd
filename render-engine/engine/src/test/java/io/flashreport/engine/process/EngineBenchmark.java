package io.flashreport.engine.process;

import static io.flashreport.engine.template.Jrxml.detail;
import static io.flashreport.engine.template.Jrxml.field;
import static io.flashreport.engine.template.Jrxml.query;
import static io.flashreport.engine.template.Jrxml.report;
import static io.flashreport.engine.template.Jrxml.text;
import static io.flashreport.engine.template.Jrxml.title;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What tables and templates cost in a warm engine process. From this module's folder, after {@code mvn install}:
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
        TemplateOrder invoice = template();
        long start = System.nanoTime();
        invoice.render(host).done();
        System.out.printf("first template: %.0f ms elapsed%n", (System.nanoTime() - start) / 1e6);
        measure(
                engine,
                "template, kept",
                1_000,
                500,
                i -> invoice.render(host).done().pages());
        measure(
                engine,
                "template, new",
                50,
                100,
                i -> invoice.of("owner " + i, "").render(host).done().pages());
        measure(engine, host, 7, 2_000, 1_000);
        measure(engine, host, 1_000, 50, 50);
        measure(engine, host, 50_000, 2, 3);
        host.close();
    }

    private static void measure(Process engine, TestHost host, int records, int warmUps, int rounds)
            throws IOException {
        byte[] data = json(records).getBytes(UTF_8);
        var job = TestHost.job("Benchmark", Format.JSON, null, data.length, 100_000, Long.MAX_VALUE);
        measure(
                engine,
                "%,d records".formatted(records),
                warmUps,
                rounds,
                i -> host.render(job, data).done().pages());
    }

    private static void measure(Process engine, String what, int warmUps, int rounds, Round round) throws IOException {
        for (int i = 0; i < warmUps; i++) round.pages(i);
        long start = System.nanoTime();
        Duration cpuStart = cpu(engine);
        int pages = 0;
        for (int i = 0; i < rounds; i++) pages = round.pages(warmUps + i);
        System.out.printf(
                "%s, %,d pages: %.1f ms CPU, %.1f ms elapsed%n",
                what,
                pages,
                cpu(engine).minus(cpuStart).toMillis() / (double) rounds,
                (System.nanoTime() - start) / 1e6 / rounds);
    }

    private interface Round {
        int pages(int round) throws IOException;
    }

    /** One page: a title, a query, ten records with a sum. */
    private static TemplateOrder template() {
        String main = report(
                "invoice",
                query("json", "lines")
                        + field("text", "java.lang.String")
                        + field("price", "java.math.BigDecimal")
                        + "<variable name=\"sum\" class=\"java.math.BigDecimal\" calculation=\"Sum\"><expression><![CDATA[$F{price}]]></expression></variable>",
                title(text(0, "fontSize=\"20.0\"", "\"Invoice\""))
                        + detail(text(0, "$F{text}"), text(20, "pattern=\"#,##0.00\"", "$F{price}"))
                        + "<summary height=\"20\">" + text(0, "pattern=\"#,##0.00\"", "$V{sum}") + "</summary>");
        return TemplateOrder.of(main)
                .json(IntStream.range(0, 10)
                        .mapToObj(i -> "{\"text\":\"Cooling circuit valve H" + i + "\",\"price\":" + i + ".5}")
                        .collect(Collectors.joining(",", "{\"lines\":[", "]}")));
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
