package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flashreport.engine.EngineMain;
import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineProcessTest {
    @TempDir
    Path scratch;

    @Test
    void anEngineRendersUntilItsInputEnds() throws Exception {
        Process process = start();
        var host = new TestHost(process.getInputStream(), process.getOutputStream());
        host.awaitReady();

        assertThat(host.render(Format.JSON, "[{\"a\":1}]").done().pages()).isEqualTo(1);
        assertThat(host.render(Format.XML, "<r><i>1</i><i>2</i></r>").done().records())
                .isEqualTo(2);
        host.close();

        assertThat(process.waitFor()).isZero();
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void twoEnginesMakeTheSameBytesOfTheSameReport() throws Exception {
        String data = "[{\"name\":\"Zoë 東京\",\"amount\":1.50},{\"name\":\"أحمد\",\"amount\":2}]";

        List<byte[]> one = documents(List.of(data, data.replace('Z', 'Y')));
        List<byte[]> other = documents(List.of(data));

        assertThat(other.getFirst()).isEqualTo(one.getFirst());
        assertThat(id(one.getLast())).isNotEqualTo(id(one.getFirst()));
    }

    private List<byte[]> documents(List<String> all) throws Exception {
        Process process = start();
        var host = new TestHost(process.getInputStream(), process.getOutputStream());
        host.awaitReady();
        var documents = new ArrayList<byte[]>();
        for (String data : all) {
            byte[] bytes = data.getBytes(UTF_8);
            TestHost.Answer answer = host.render(order(bytes.length), bytes);
            answer.done();
            documents.add(answer.document());
        }
        host.close();
        assertThat(process.waitFor()).isZero();
        return documents;
    }

    private static ToEngine.Render order(long bytes) {
        return new ToEngine.Render(
                "",
                new ToEngine.Input(Format.JSON, null, bytes),
                null,
                "en",
                null,
                Look.PLAIN,
                Instant.parse("2026-11-02T09:00:00Z"),
                new ToEngine.Output.Pdf(),
                Long.MAX_VALUE,
                10,
                Long.MAX_VALUE);
    }

    private static String id(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary trailer = document.getDocument().getTrailer();
            return trailer.getCOSArray(COSName.ID).toString();
        }
    }

    @Test
    void fiftyThousandRecordsNeedLittleMemory() throws Exception {
        String data = json(50_000, "");
        assertThat(peakMegabytes(data, 50_000)).isLessThan(400);
    }

    @Test
    @Tag("long")
    void aHundredMegabytesNeedNoMore() throws Exception {
        String data = json(500_000, "the quick brown fox jumps over the lazy dog; " + "x".repeat(40));
        assertThat(data).hasSizeGreaterThan(100_000_000);
        assertThat(peakMegabytes(data, 500_000)).isLessThan(400);
    }

    private long peakMegabytes(String data, int records) throws Exception {
        Process process = start();
        Path status = Path.of("/proc/" + process.pid() + "/status");
        assumeTrue(Files.exists(status), "peak memory is told by /proc");
        var host = new TestHost(process.getInputStream(), process.getOutputStream());
        host.awaitReady();
        byte[] bytes = data.getBytes(UTF_8);

        var answer = host.render(TestHost.job("", Format.JSON, null, bytes.length, 100_000, Long.MAX_VALUE), bytes);
        long peak = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
        host.close();

        assertThat(answer.done().records()).isEqualTo(records);
        assertThat(process.waitFor()).isZero();
        return peak;
    }

    private static String json(int records, String remark) {
        return IntStream.range(0, records)
                .mapToObj(i -> "{\"id\":" + i + ",\"component name\":\"Cooling circuit valve H" + i % 1000
                        + "\",\"date\":\"01/01/2015\",\"purged\":" + (i % 3 == 0) + ",\"throughput\":" + i % 200
                        + ",\"remark\":\"" + remark + "\"}")
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    private Process start() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-cp",
                System.getProperty("java.class.path"),
                EngineMain.class.getName()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
