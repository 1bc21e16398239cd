package io.flashreport.engine.host;

import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.Frames;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.Verdict;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An engine process that renders nothing: the title of a job says how to behave, well or badly. */
final class TestEngine {
    private static final InputStream IN = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    private static final OutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private TestEngine() {}

    public static void main(String[] args) throws Exception {
        if (Boolean.getBoolean("test.engine.mute")) Thread.sleep(Long.MAX_VALUE);
        send(new FromEngine.Ready("test"));
        while (Frames.readToEngine(IN) instanceof ToEngine.Job job) {
            switch (job) {
                case ToEngine.Render render -> behave(render);
                case ToEngine.Layout layout -> layOut(layout);
                case ToEngine.Check check -> TestChecks.behave(check);
            }
        }
    }

    private static void behave(ToEngine.Render job) throws Exception {
        switch (job.title()) {
            case "copy the data" -> {
                byte[] data = receiveData();
                document(data);
                done(1);
            }
            case "copy the data twice" -> {
                document(receiveData());
                document(receiveData());
                done(2);
            }
            case "tell about yourself" -> {
                document(self().getBytes(StandardCharsets.UTF_8));
                done(1);
            }
            case "ask for the data again and again" -> {
                for (int i = 0; i < 100; i++) send(new FromEngine.SendData(FromEngine.Source.DATA));
                Thread.sleep(Long.MAX_VALUE);
            }
            case "be silent" -> Thread.sleep(Long.MAX_VALUE);
            case "compute without end" -> {
                for (int i = 0; i < 4; i++) Thread.ofPlatform().start(() -> compute(Duration.ofDays(1)));
                compute(Duration.ofDays(1));
            }
            case "compute for 300 ms" -> {
                compute(Duration.ofMillis(300));
                document(new byte[] {1});
                done(1);
            }
            case "read 1000 records" -> {
                document(new byte[] {1});
                send(new FromEngine.Done(1_000, 1, List.of()));
            }
            case "start a child and be silent" -> {
                Process child = new ProcessBuilder("sleep", "600").start();
                send(new FromEngine.Log(String.valueOf(child.pid())));
                Thread.sleep(Long.MAX_VALUE);
            }
            case "use up the memory" -> {
                long[][] blocks = new long[1_000][];
                for (int i = 0; i < blocks.length; i++) blocks[i] = new long[1024 * 1024];
                send(new FromEngine.Log("it all fits into " + blocks.length + " blocks"));
            }
            case "crash" -> {
                System.err.println("something went badly wrong");
                Runtime.getRuntime().halt(7);
            }
            case "print to standard output" -> {
                OUT.write("Hello, world of frames".getBytes(StandardCharsets.UTF_8));
                Thread.sleep(Long.MAX_VALUE);
            }
            case "flood with document" -> {
                while (true) send(new FromEngine.Document(new byte[Frames.MAX_CHUNK_BYTES]));
            }
            case "flood with log" -> {
                while (true) send(new FromEngine.Log("again"));
            }
            case "log much, then finish" -> {
                for (int i = 0; i < 3 * LogIntake.MAX_LINES; i++) send(new FromEngine.Log("line " + i));
                document(new byte[] {1});
                done(1);
            }
            case "log control characters" -> {
                send(new FromEngine.Log("a\r\nb\u001b[31mc\u202e" + "x".repeat(5_000)));
                document(new byte[] {1});
                done(1);
            }
            case "finish without a document" -> done(1);
            case "finish as a check" -> {
                document(new byte[] {1});
                send(new FromEngine.Checked("main.jrxml", FromEngine.Origin.VERSION_7, Verdict.INERT));
            }
            case "ask for a package" -> {
                send(new FromEngine.SendData(FromEngine.Source.PACKAGE));
                Thread.sleep(Long.MAX_VALUE);
            }
            case "claim a million pages" -> {
                document(new byte[] {1});
                done(1_000_000);
            }
            case "finish and go on talking" -> {
                document(new byte[] {1});
                done(1);
                send(new FromEngine.Log("and another thing"));
            }
            case "refuse the data unread" -> {
                send(new FromEngine.SendData(FromEngine.Source.DATA));
                send(new FromEngine.Failed(EngineFailure.MALFORMED_DATA, "line 1, column 1: no"));
                Thread.sleep(Long.MAX_VALUE);
            }
            case "refuse the data" -> {
                receiveData();
                send(new FromEngine.Failed(EngineFailure.MALFORMED_DATA, "line 3,\ncolumn 4: no"));
            }
            default -> throw new IllegalArgumentException("no such behaviour: " + job.title());
        }
    }

    private static void layOut(ToEngine.Layout layout) throws IOException {
        switch (layout.title()) {
            case "copy the data" -> {
                document(receiveData());
                done(1);
            }
            case "finish without a layout" -> done(1);
            case "finish as a check" ->
                send(new FromEngine.Checked("main.jrxml", FromEngine.Origin.VERSION_7, Verdict.INERT));
            case String other -> throw new IllegalArgumentException("no such behaviour: " + other);
        }
    }

    private static byte[] receiveData() throws IOException {
        return receive(FromEngine.Source.DATA);
    }

    static byte[] receive(FromEngine.Source source) throws IOException {
        send(new FromEngine.SendData(source));
        var bytes = new java.io.ByteArrayOutputStream();
        while (Frames.readToEngine(IN) instanceof ToEngine.Data data) bytes.write(data.bytes());
        return bytes.toByteArray();
    }

    private static void compute(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) Thread.onSpinWait();
    }

    private static String self() throws IOException {
        Path file = Files.createTempFile("swap", ".tmp");
        return ProcessHandle.current().pid() + "\n" + System.getenv().keySet() + "\n" + file + "\n"
                + Path.of("").toAbsolutePath();
    }

    static void document(byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; from += Frames.MAX_CHUNK_BYTES) {
            int to = Math.min(bytes.length, from + Frames.MAX_CHUNK_BYTES);
            send(new FromEngine.Document(java.util.Arrays.copyOfRange(bytes, from, to)));
        }
    }

    static void done(int pages) throws IOException {
        send(new FromEngine.Done(1, pages, List.of(new FromEngine.Phase("fill", 5))));
    }

    static void send(FromEngine frame) throws IOException {
        Frames.write(OUT, frame);
        OUT.flush();
    }
}
