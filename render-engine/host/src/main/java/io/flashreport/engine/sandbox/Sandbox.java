package io.flashreport.engine.sandbox;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;

/** How engine processes are started: confined, or only with an empty environment. */
public sealed interface Sandbox permits Bubblewrap, Landlock, Grouped, Unconfined {
    /** The command line that starts this program. */
    List<String> enter(Occupant occupant) throws IOException;

    /** The path under which a program sees its folder for temporary files. */
    Path scratchInside(Path scratch);

    /** Whether those files lie on disk, where nothing but the host looks at how much they are. */
    boolean watchesScratch(ProcessLimits limits);

    /** Whether the program runs in a further process, inside of the one that is started. */
    boolean hasInnerProcess();

    /** Whether the kernel ended the program that has this folder for taking more memory than it may. */
    default boolean ranOutOfMemory(Path scratch) {
        return false;
    }

    /** Removes what was made for the program that had this folder, after its end. */
    default void leave(Path scratch) {}

    SandboxState state();

    /** No sandbox, for whoever starts only what is trusted. */
    static Sandbox none() {
        return new Unconfined("not asked for");
    }

    /**
     * Finds out what works on this machine by starting a Java VM in it, and says so in the log. Takes about half a second.
     *
     * @param java that will run in it
     * @param folder of this process alone, which stays as long as the sandbox is used
     * @throws SandboxUnavailableException when one is required and none works
     */
    static Sandbox open(SandboxMode mode, Path java, Path folder) throws IOException {
        System.Logger log = System.getLogger(Sandbox.class.getName());
        Sandbox sandbox = switch (mode) {
            case OFF -> new Unconfined("switched off by flashreport.engine.sandbox");
            case AUTO, REQUIRED -> SandboxTrial.findWorking(java, folder);
        };
        SandboxState state = sandbox.state();
        if (state.confined()) {
            log.log(Level.INFO, "The sandbox of the engines is {0}", state.summary());
        } else if (mode == SandboxMode.REQUIRED) {
            throw new SandboxUnavailableException(state.words());
        } else {
            log.log(
                    Level.WARNING,
                    "The sandbox of the engines is {0}. A template that deceives the gate, or that is let in although"
                            + " it is not inert, can read files of this user, reach the network and use up the machine.",
                    state.summary());
        }
        return sandbox;
    }
}
