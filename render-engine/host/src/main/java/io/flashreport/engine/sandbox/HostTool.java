package io.flashreport.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program of the operating system that the sandbox is made with. */
enum HostTool {
    BWRAP("bwrap", "bubblewrap"),
    PRLIMIT("prlimit", "util-linux"),
    SETPRIV("setpriv", "util-linux"),
    LDD("ldd", "libc-bin"),
    SH("sh", "dash");

    // The path of this process is not asked: who sets it would choose what confines engines.
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/local/bin"));

    private final String program;
    private final String debianPackage;

    HostTool(String program, String debianPackage) {
        this.program = program;
        this.debianPackage = debianPackage;
    }

    Optional<Path> find() {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Fails by the name of the package to install. */
    Path require() throws IOException {
        return find().orElseThrow(
                        () -> new IOException(program + " is not installed (Debian package " + debianPackage + ")"));
    }
}
