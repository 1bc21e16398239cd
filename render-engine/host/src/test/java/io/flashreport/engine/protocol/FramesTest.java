package io.flashreport.engine.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    @Test
    void aJobArrivesAsItWasSent() throws IOException {
        var job = new ToEngine.Render(
                "Çok güzel",
                new ToEngine.Input(ToEngine.Format.XML, "ISO-8859-9", 123_456_789_012L),
                new ToEngine.Template(
                        "owner",
                        "0a".repeat(32),
                        5_000,
                        Verdict.CONTAINED,
                        List.of(new ToEngine.Argument("Städte", List.of("Ağrı", "")))),
                "tr-TR",
                "Europe/Istanbul",
                new ToEngine.Output.Png(3, 800),
                500,
                1L << 40);

        assertThat(throughHostPipe(job)).isEqualTo(job);
    }

    @Test
    void aJobWithNothingButItsDataArrivesAsItWasSent() throws IOException {
        var job = new ToEngine.Render(
                "",
                new ToEngine.Input(ToEngine.Format.JSON, null, 0),
                null,
                null,
                null,
                new ToEngine.Output.Pdf(),
                1,
                1);

        assertThat(throughHostPipe(job)).isEqualTo(job);
    }

    @Test
    void theParametersOfAJobArriveWholeHoweverLong() throws IOException {
        var values = new ArrayList<>(Collections.nCopies(999, ""));
        values.add("語".repeat(16_384));
        var job = new ToEngine.Render(
                "題".repeat(Frames.MAX_TEXT_CHARS),
                new ToEngine.Input(ToEngine.Format.JSON, null, 0),
                new ToEngine.Template(
                        "owner", "0a".repeat(32), 1, Verdict.INERT, List.of(new ToEngine.Argument("a", values))),
                null,
                null,
                new ToEngine.Output.Pdf(),
                1,
                1);

        assertThat(throughHostPipe(job)).isEqualTo(job);
    }

    @Test
    void aCheckArrivesAsItWasSent() throws IOException {
        var withSample = new ToEngine.Check(
                "reports/main.jrxml", 9_000, new ToEngine.Input(ToEngine.Format.CSV, "UTF-8", 12), 1L << 33);
        var plain = new ToEngine.Check(null, 1, null, 1);

        assertThat(throughHostPipe(withSample)).isEqualTo(withSample);
        assertThat(throughHostPipe(plain)).isEqualTo(plain);
    }

    @Test
    void aLookArrivesAsItWasSent() throws IOException {
        var logo = new byte[Logo.MAX_BYTES];
        logo[logo.length - 1] = 7;
        var look =
                new Look("#1f6feb", "Noto Serif", Look.Paper.LETTER, Look.Orientation.LANDSCAPE, new Logo(logo), false);
        var data = new ToEngine.Input(ToEngine.Format.JSON, "UTF-8", 12);
        var render = new ToEngine.Render(
                "題".repeat(Frames.MAX_TEXT_CHARS),
                data,
                new ToEngine.Template(
                        "owner",
                        "0a".repeat(32),
                        1,
                        Verdict.INERT,
                        List.of(new ToEngine.Argument("a", List.of("a".repeat(Frames.MAX_CHUNK_BYTES))))),
                "de",
                "UTC",
                look,
                Instant.parse("2026-07-01T10:11:12.345Z"),
                new ToEngine.Output.Pdf(),
                1L << 41,
                1,
                1);
        var layout = new ToEngine.Layout("Çok güzel", data, "tr-TR", "Europe/Istanbul", look, 1L << 20);
        var plain = new ToEngine.Layout("", data, null, null, Look.PLAIN, 1);

        assertThat(throughHostPipe(render)).isEqualTo(render);
        assertThat(throughHostPipe(layout)).isEqualTo(layout);
        assertThat(throughHostPipe(plain)).isEqualTo(plain);
    }

    @Test
    void aLongestChunkOfDataArrivesWhole() throws IOException {
        var bytes = new byte[Frames.MAX_CHUNK_BYTES];
        bytes[bytes.length - 1] = 7;

        assertThat(throughHostPipe(new ToEngine.Data(bytes)))
                .isInstanceOfSatisfying(
                        ToEngine.Data.class, data -> assertThat(data.bytes()).isEqualTo(bytes));
    }

    @Test
    void theEndOfTheDataArrives() throws IOException {
        assertThat(throughHostPipe(new ToEngine.DataEnd())).isEqualTo(new ToEngine.DataEnd());
    }

    @Test
    void anEngineSeesThatItsHostHasClosedThePipe() throws IOException {
        assertThat(Frames.readToEngine(new ByteArrayInputStream(new byte[0]))).isNull();
    }

    @Test
    void whatAnEngineSaysArrivesAsItWasSent() throws IOException {
        List<FromEngine> frames = List.of(
                new FromEngine.Ready("7.0.7"),
                new FromEngine.SendData(FromEngine.Source.PACKAGE),
                new FromEngine.Finding(
                        FromEngine.Severity.WARNING, FindingKind.FONT, "sub/a.jrxml", 12, 7, "no font \"Foo\""),
                new FromEngine.Parameter("from", "java.util.Date", "the first day"),
                new FromEngine.Parameter("to", "java.util.Date", null),
                new FromEngine.Checked("main.jrxml", FromEngine.Origin.VERSION_6, Verdict.INERT),
                new FromEngine.Log("read 7 records, größer"),
                new FromEngine.Failed(EngineFailure.PAGE_LIMIT, "1,001 pages"),
                new FromEngine.Done(
                        50_000, 1_064, List.of(new FromEngine.Phase("fill", 970), new FromEngine.Phase("export", 0))));

        for (FromEngine frame : frames) assertThat(throughEnginePipe(frame)).isEqualTo(frame);
    }

    @Test
    void framesFollowEachOtherWithoutAGap() throws IOException {
        var out = new ByteArrayOutputStream();
        Frames.write(out, new FromEngine.Log("one"));
        Frames.write(out, new FromEngine.Log("two"));
        var in = new ByteArrayInputStream(out.toByteArray());

        assertThat(Frames.readFromEngine(in)).isEqualTo(new FromEngine.Log("one"));
        assertThat(Frames.readFromEngine(in)).isEqualTo(new FromEngine.Log("two"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Frames.MAX_TEXT_CHARS, Frames.MAX_TEXT_CHARS + 1, 1_000_000})
    void aLongTextIsCutByItsSender(int length) throws IOException {
        var received = throughEnginePipe(new FromEngine.Log("ü".repeat(length)));

        assertThat(received)
                .isInstanceOfSatisfying(
                        FromEngine.Log.class, log -> assertThat(log.line()).hasSize(Frames.MAX_TEXT_CHARS));
    }

    @Test
    void aChunkThatIsTooLongIsNotSent() {
        var chunk = new FromEngine.Document(new byte[Frames.MAX_CHUNK_BYTES + 1]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frames.write(new ByteArrayOutputStream(), chunk))
                .withMessageContaining("65537");
    }

    private static ToEngine throughHostPipe(ToEngine frame) throws IOException {
        var out = new ByteArrayOutputStream();
        Frames.write(out, frame);
        var in = new ByteArrayInputStream(out.toByteArray());
        ToEngine received = Frames.readToEngine(in);
        if (received == null) throw new AssertionError("the stream ended");
        assertThat(in.available()).isZero();
        return received;
    }

    private static FromEngine throughEnginePipe(FromEngine frame) throws IOException {
        var out = new ByteArrayOutputStream();
        Frames.write(out, frame);
        var in = new ByteArrayInputStream(out.toByteArray());
        FromEngine received = Frames.readFromEngine(in);
        assertThat(in.available()).isZero();
        return received;
    }
}
