package io.flashreport.local.control;

import io.flashreport.local.part.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** Lets other terminals steer this launcher: a line with the secret, a line with the command, lines of answer. */
public final class ControlServer implements AutoCloseable {
    static final String OK = "ok";
    static final String ERROR = "error ";
    static final String LINE = "> ";

    private final Home home;
    private final Control control;
    private final ServerSocket socket;
    private final String secret;

    public ControlServer(Home home, Control control) throws IOException {
        this.home = home;
        this.control = control;
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        secret = HexFormat.of().formatHex(bytes);
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        new ControlAddress(socket.getLocalPort(), secret).write(home);
        Thread.ofVirtual().name("control").start(this::accept);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(ControlAddress.file(home));
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException e) {
                // Closed; a caller that vanished before it was accepted is no loss.
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                var out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8)) {
            caller.setSoTimeout(5_000);
            String offered = in.readLine();
            if (offered == null || !matches(offered)) {
                return;
            }
            String command = in.readLine();
            if (command != null) {
                answer(List.of(command.split(" ", -1)), out);
            }
        } catch (IOException e) {
            // The caller left; what it asked for is done nevertheless.
        }
    }

    private void answer(List<String> words, Writer out) throws IOException {
        try {
            for (String line : control.obey(words)) {
                out.write(LINE + line + "\n");
            }
            out.write(OK + "\n");
        } catch (Exception e) {
            String message = e.getMessage() == null ? e.toString() : e.getMessage();
            out.write(ERROR + message.replace("\n", "\\n") + "\n");
        }
    }

    private boolean matches(String offered) {
        return MessageDigest.isEqual(offered.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
