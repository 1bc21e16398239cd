package io.flashreport.local;

import io.flashreport.local.stack.PortCheck;
import io.flashreport.local.stack.Ports;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/** Hands out ports that nobody listens on. */
final class FreePorts {
    // Below the range from which systems take the ports of outgoing connections: a stopped part must get its own back.
    private static final int FIRST = 20_000;
    private static final int LAST = 26_000;

    private final SecureRandom random = new SecureRandom();
    private final Set<Integer> given = new HashSet<>();

    /** For a whole system beside those that run. */
    Ports forAllParts() throws IOException {
        var ports = new HashMap<String, Integer>();
        for (String name : Ports.names()) ports.put(name, next());
        return Ports.of(OptionalInt.empty(), ports);
    }

    int next() throws IOException {
        for (int tries = 0; tries < 1_000; tries++) {
            int port = random.nextInt(FIRST, LAST);
            if (PortCheck.isFree(port) && given.add(port)) {
                return port;
            }
        }
        throw new IOException("found no free port between " + FIRST + " and " + LAST);
    }
}
