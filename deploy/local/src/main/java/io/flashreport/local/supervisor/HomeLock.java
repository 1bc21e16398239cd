package io.flashreport.local.supervisor;

import io.flashreport.local.part.Home;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** At most one launcher per home. Nobody gives the lock back: the system does, when the process that has it is gone. */
public final class HomeLock {
    // A channel that nobody refers to is closed by the garbage collector, and the lock with it.
    private static final List<FileChannel> HELD = new ArrayList<>();

    private HomeLock() {}

    /** Whether this process has the home for itself from now on. */
    public static synchronized boolean take(Home home) throws IOException {
        return open(home).tryLock() != null;
    }

    /** Returns when no launcher of the home is left. */
    public static synchronized void await(Home home) throws IOException {
        open(home).lock();
    }

    private static FileChannel open(Home home) throws IOException {
        var channel = FileChannel.open(home.run("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        HELD.add(channel);
        return channel;
    }
}
