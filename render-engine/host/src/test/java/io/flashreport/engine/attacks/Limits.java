package io.flashreport.engine.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The limits that the kernel has for this process. */
final class Limits {
    private Limits() {}

    static String unlimited(String name) throws IOException {
        String hard = hard(name);
        if (!hard.equals("unlimited")) throw new IOException(name + " is " + hard);
        return name;
    }

    static String positive(String name) throws IOException {
        String hard = hard(name);
        if (hard.equals("0")) throw new IOException(name + " is 0");
        return name;
    }

    private static String hard(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/limits")).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(47, 68).strip())
                .findFirst()
                .orElseThrow();
    }
}
