package io.flashreport.engine.sandbox;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a process can do to itself without any right, as in a pod of the profile {@code restricted}: Landlock for files, the
 * same seccomp filter, no new privileges, and limits that {@code prlimit} sets. There are no namespaces: an engine is the
 * user who started it, and sees that files are there which it cannot open.
 *
 * @param setpriv null where there are no capabilities to be taken away
 * @param classPath where {@link LandlockStart} is
 */
record Landlock(Path prlimit, @Nullable Path setpriv, JvmFiles jvm, Path classPath) implements Sandbox {
    private static final List<String> DEVICES = List.of("/dev/null", "/dev/random", "/dev/urandom");
    private static final String LOADER_PREFIX = "ld-";

    /** A Java VM that does next to nothing. */
    private static final List<String> SMALL = List.of(
            "-Xmx16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED");

    /** Where the class is that starts engines; fails where it is in no file. */
    static Path ownClassPath() throws IOException {
        try {
            return Path.of(LandlockStart.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException | RuntimeException e) {
            throw new IOException("the classes of this program are in no file", e);
        }
    }

    @Override
    public List<String> enter(Occupant occupant) {
        var command = new ArrayList<String>();
        if (setpriv != null) command.addAll(List.of(setpriv.toString(), "--inh-caps=-all", "--bounding-set=-all"));
        // All threads of the user count together, those of the host too.
        command.addAll(ResourceLimits.command(prlimit, occupant, false));
        command.add(jvm.java().toString());
        command.addAll(SMALL);
        command.addAll(List.of("-cp", classPath.toString(), LandlockStart.class.getName()));
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.add(occupant.scratch().toString());
        command.add("+" + jvm.java());
        for (Path path : jvm.readOnly())
            command.add((path.getFileName().toString().startsWith(LOADER_PREFIX) ? "+" : "") + path);
        occupant.readable().forEach(path -> command.add(path.toString()));
        command.addAll(DEVICES);
        command.add(LandlockStart.END_OF_READABLE);
        command.add(jvm.java().toString());
        command.addAll(occupant.command().subList(1, occupant.command().size()));
        return command;
    }

    @Override
    public Path scratchInside(Path scratch) {
        return scratch;
    }

    @Override
    public boolean watchesScratch(ProcessLimits limits) {
        return true;
    }

    @Override
    public boolean hasInnerProcess() {
        return false;
    }

    @Override
    public SandboxState state() {
        var gaps = new ArrayList<String>();
        gaps.add("the kernel does not count the threads of one engine alone, so that they are not limited");
        if (setpriv != null) gaps.add("the services run as root, and engines can run as no other user");
        return new SandboxState(true, "Landlock and seccomp, without namespaces", gaps);
    }
}
