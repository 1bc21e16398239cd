package io.flashreport.local.supervisor;

import io.flashreport.local.part.Home;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** At most one launcher per home. Nobody gives the lock back: the system does, when the process that has it is gone. */
public final class HomeLock {
    // A channel that nobody refers to is closed by the garbage collector, and the lock with it.
    private static @Nullable FileChannel held;

    private HomeLock() {}

    /** Whether this process has the home for itself from now on. */
    public static synchronized boolean take(Home home) throws IOException {
        held = open(home);
        return held.tryLock() != null;
    }

    /** Returns when no launcher of the home is left. */
    public static synchronized void await(Home home) throws IOException {
        held = open(home);
        held.lock();
    }

    private static FileChannel open(Home home) throws IOException {
        return FileChannel.open(home.run("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
