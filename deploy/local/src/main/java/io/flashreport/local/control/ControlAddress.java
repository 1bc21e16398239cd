package io.flashreport.local.control;

import io.flashreport.local.part.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a running launcher listens, and the word that proves that the caller may read its home.
 *
 * <p>A port on loopback rather than a socket in the home, because a socket's path may not be longer than about a hundred
 * characters.
 */
record ControlAddress(int port, String secret) {
    static Path file(Home home) {
        return home.run("control");
    }

    static Optional<ControlAddress> of(Home home) throws IOException {
        if (!Files.exists(file(home))) {
            return Optional.empty();
        }
        String[] words = Files.readString(file(home)).strip().split(" ", 2);
        return Optional.of(new ControlAddress(Integer.parseInt(words[0]), words[1]));
    }

    void write(Home home) throws IOException {
        Home.writePrivately(file(home), port + " " + secret + "\n");
    }

    @Override
    public String toString() {
        return "ControlAddress[" + port + "]";
    }
}
