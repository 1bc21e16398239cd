package io.flashreport.engine.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flashreport.engine.protocol.Frames;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.ToEngine;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** An engine process that a stranger has taken over: the title of a job names an attack, its data the target. */
final class Attacker {
    static final String WON = "won: ";
    static final String HELD = "held: ";
    static final String ENVIRONMENT = "tell the environment";
    static final String HOARD = "hoard ";
    static final String IGNORE_THE_END = "ignore the end of the host";

    private static final InputStream IN = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    private static final OutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private Attacker() {}

    public static void main(String[] arguments) throws Exception {
        send(new FromEngine.Ready("attacker"));
        while (Frames.readToEngine(IN) instanceof ToEngine.Render job) {
            Target target = Target.of(receive());
            send(new FromEngine.Document(answer(job.title(), target).getBytes(UTF_8)));
            send(new FromEngine.Done(1, 1, List.of()));
        }
    }

    private static String answer(String title, Target target) throws InterruptedException {
        switch (title) {
            case ENVIRONMENT -> {
                return System.getenv().toString();
            }
            case IGNORE_THE_END -> new java.util.concurrent.CountDownLatch(1).await();
            default -> {
                try {
                    if (title.startsWith(HOARD))
                        Hoard.valueOf(title.substring(HOARD.length())).keepForever();
                    return WON + Attack.valueOf(title).attempt(target);
                } catch (IOException | RuntimeException | LinkageError e) {
                    return HELD + e;
                }
            }
        }
        return HELD;
    }

    private static String receive() throws IOException {
        send(new FromEngine.SendData(FromEngine.Source.DATA));
        var bytes = new ByteArrayOutputStream();
        while (Frames.readToEngine(IN) instanceof ToEngine.Data data) bytes.write(data.bytes());
        return bytes.toString(UTF_8);
    }

    private static void send(FromEngine frame) throws IOException {
        Frames.write(OUT, frame);
        OUT.flush();
    }
}
