package io.flashreport.local.control;

import io.flashreport.local.part.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the launcher of a home. */
public final class ControlClient {
    private ControlClient() {}

    /** The lines of the answer; nothing when no launcher runs there. Fails with the launcher's own message. */
    public static Optional<List<String>> ask(Home home, List<String> words) throws IOException {
        Optional<ControlAddress> address = ControlAddress.of(home);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try (var socket = new Socket(
                        InetAddress.getLoopbackAddress(), address.get().port());
                var out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            out.write(address.get().secret() + "\n" + String.join(" ", words) + "\n");
            out.flush();
            return read(in);
        } catch (ConnectException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> read(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(ControlServer.OK)) {
                return Optional.of(lines);
            }
            if (line.startsWith(ControlServer.ERROR)) {
                throw new IOException(
                        line.substring(ControlServer.ERROR.length()).replace("\\n", "\n"));
            }
            lines.add(line.substring(ControlServer.LINE.length()));
        }
        // Whoever answers there is not the launcher that wrote the file, or it died meanwhile.
        return Optional.empty();
    }
}
