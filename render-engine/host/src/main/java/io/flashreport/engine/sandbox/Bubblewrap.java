package io.flashreport.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Linux namespaces, made by bubblewrap: a network without interfaces, a file system that holds a JDK, the engine and its
 * scratch space, no other processes; no capabilities, a seccomp filter, and limits that {@code prlimit} sets.
 *
 * @param version of bubblewrap
 * @param systemCalls the file with the program of the filter
 * @param startedByRoot whether the host runs as root
 * @param limitsThreads whether the kernel counts threads for each engine alone
 */
record Bubblewrap(
        String version,
        Path bwrap,
        Path prlimit,
        Path setpriv,
        Path shell,
        JvmFiles jvm,
        Path systemCalls,
        Identity identity,
        boolean startedByRoot,
        boolean limitsThreads)
        implements Sandbox {
    private static final Path SCRATCH = Path.of("/scratch");
    private static final List<Path> DEVICES =
            List.of(Path.of("/dev/null"), Path.of("/dev/random"), Path.of("/dev/urandom"));

    /**
     * A started program gets no file descriptors from the JDK but the three; the shell opens one more, which bubblewrap
     * reads and closes.
     */
    private static final String WITH_FILTER = "exec \"$@\" 3<\"$0\"";

    @Override
    public List<String> enter(Occupant occupant) throws IOException {
        var command = new ArrayList<String>();
        command.addAll(List.of(shell.toString(), "-c", WITH_FILTER, systemCalls.toString()));
        command.addAll(List.of(bwrap.toString(), "--die-with-parent", "--new-session", "--seccomp", "3"));
        command.addAll(List.of("--clearenv", "--setenv", "HOME", SCRATCH.toString(), "--setenv", "LANG", "C.UTF-8"));
        command.addAll(List.of("--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"));
        command.addAll(List.of("--unshare-cgroup-try", "--hostname", "engine", "--cap-drop", "ALL"));
        int id = Identity.unusedId();
        command.addAll(
                switch (identity) {
                    case USER_OF_ITS_OWN -> List.of("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID");
                    case NOBODY_IN_A_NAMESPACE ->
                        List.of("--unshare-user", "--disable-userns", "--uid", "65534", "--gid", "65534");
                });
        command.addAll(mounts(occupant, id));
        // Not the scratch space: on disk it is another's already, and root without capabilities may not enter it.
        command.addAll(List.of("--chdir", "/", "--"));
        // The folder for temporary files is not root's, which may no longer enter it here. Root loses its last
        // capabilities with its user id, at the start of the program.
        if (identity == Identity.USER_OF_ITS_OWN)
            command.addAll(
                    List.of(setpriv.toString(), "--reuid=" + id, "--regid=" + id, "--clear-groups", "--inh-caps=-all"));
        command.addAll(ResourceLimits.command(prlimit, occupant, limitsThreads));
        command.add(jvm.java().toString());
        command.addAll(occupant.command().subList(1, occupant.command().size()));
        return command;
    }

    private List<String> mounts(Occupant occupant, int id) throws IOException {
        var mounts = new Mounts();
        jvm.readOnly().forEach(mounts::readOnly);
        mounts.readOnly(prlimit);
        if (identity == Identity.USER_OF_ITS_OWN) mounts.readOnly(setpriv);
        occupant.readable().forEach(mounts::readOnly);
        mounts.processes(Path.of("/proc"));
        DEVICES.forEach(mounts::device);
        if (occupant.limits().scratchInMemory()) {
            mounts.inMemory(occupant.limits().scratchBytes(), SCRATCH);
        } else {
            if (identity == Identity.USER_OF_ITS_OWN) Files.setAttribute(occupant.scratch(), "unix:uid", id);
            mounts.writable(occupant.scratch(), SCRATCH);
        }
        return mounts.sealed();
    }

    @Override
    public Path scratchInside(Path scratch) {
        return SCRATCH;
    }

    @Override
    public boolean watchesScratch(ProcessLimits limits) {
        return !limits.scratchInMemory();
    }

    @Override
    public boolean hasInnerProcess() {
        return true;
    }

    @Override
    public SandboxState state() {
        String user = switch (identity) {
            case USER_OF_ITS_OWN -> "each engine as a user of its own";
            case NOBODY_IN_A_NAMESPACE -> "in user namespaces";
        };
        return new SandboxState(true, version + ", " + user, gaps());
    }

    private List<String> gaps() {
        var gaps = new ArrayList<String>();
        if (!limitsThreads)
            gaps.add("the kernel does not count the threads of one engine alone, so that they are not limited");
        if (startedByRoot && identity == Identity.NOBODY_IN_A_NAMESPACE)
            gaps.add("the services run as root, and engines can run as no other user");
        return gaps;
    }
}
