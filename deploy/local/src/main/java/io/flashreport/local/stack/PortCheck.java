package io.flashreport.local.stack;

import io.flashreport.local.part.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the ports that a stack cannot have, before anything of it is started. */
public final class PortCheck {
    private PortCheck() {}

    /** One line for each port that is taken, or wanted twice: who wants it, who has it, what to do. */
    public static List<String> complaints(Collection<? extends Part> parts) {
        var complaints = new ArrayList<String>();
        Map<Integer, String> wanted = new HashMap<>();
        for (Part part : parts) {
            part.ports().forEach((name, port) -> {
                String other = wanted.putIfAbsent(port, part.id().toString());
                if (other != null) {
                    complaints.add("%s and %s would both listen on port %d; choose another: --port %s=N"
                            .formatted(other, part.id(), port, name));
                } else if (!isFree(port)) {
                    complaints.add("port %d, for %s, is in use%s; choose another: --port %s=N"
                            .formatted(
                                    port,
                                    part.id(),
                                    PortHolder.of(port).map(" by "::concat).orElse(""),
                                    name));
                }
            });
        }
        return complaints;
    }

    public static boolean isFree(int port) {
        return !isAnswered(port) && canBeBound(port);
    }

    private static boolean canBeBound(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    // On macOS a port that someone holds on all addresses can be bound once more on loopback.
    private static boolean isAnswered(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
