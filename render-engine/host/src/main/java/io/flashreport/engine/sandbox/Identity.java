package io.flashreport.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** As whom an engine runs. */
enum Identity {
    /**
     * Every engine as another user of this machine, which nothing else runs as. Only root can do that, and should: in a user
     * namespace what root has started is root to the kernel, and limits of processes do not hold for it.
     */
    USER_OF_ITS_OWN,

    /** As nobody in a user namespace; to the rest of the machine it is the user who started it. */
    NOBODY_IN_A_NAMESPACE;

    /** A range that no distribution gives to users or containers; see systemd's UIDS-GIDS.md. */
    private static final int FIRST_UNUSED_ID = 1_900_000_000;

    private static final int UNUSED_IDS = 200_000_000;

    static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    /** A user id that no other process has, as far as chance goes. */
    static int unusedId() {
        return FIRST_UNUSED_ID + ThreadLocalRandom.current().nextInt(UNUSED_IDS);
    }
}
