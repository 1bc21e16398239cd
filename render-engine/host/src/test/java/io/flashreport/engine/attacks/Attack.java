package io.flashreport.engine.attacks;

import static io.flashreport.engine.attacks.Attack.Freely.SUCCEEDS;
import static io.flashreport.engine.attacks.Attack.Freely.UNTRIED;

import java.io.IOException;

/** One attack, and whether it succeeds where nothing is done against it. */
enum Attack {
    READ_THE_USERS_OF_THE_MACHINE(SUCCEEDS, FileAttacks::readUsers),
    READ_A_FILE_OF_THE_HOST(SUCCEEDS, FileAttacks::readSecret),
    LIST_THE_HOME_OF_THE_HOST(SUCCEEDS, FileAttacks::listHome),
    READ_FILES_OF_ANOTHER_ENGINE(SUCCEEDS, FileAttacks::readNeighbour),
    READ_THE_ENVIRONMENT_OF_OTHERS(SUCCEEDS, FileAttacks::readEnvironments),
    REACH_FILES_THROUGH_OTHER_PROCESSES(SUCCEEDS, FileAttacks::readThroughRoots),
    READ_PROGRAMS_OF_THE_MACHINE(SUCCEEDS, FileAttacks::readPrograms),
    READ_DEVICES(SUCCEEDS, FileAttacks::listDevices),
    WRITE_OUTSIDE_OF_THE_SCRATCH_SPACE(SUCCEEDS, FileAttacks::writeElsewhere),
    CHANGE_THE_ENGINE(SUCCEEDS, FileAttacks::changeEngine),
    CHANGE_SETTINGS_OF_THE_KERNEL(UNTRIED, FileAttacks::changeKernel),
    FILL_THE_SCRATCH_SPACE(SUCCEEDS, ExhaustingAttacks::fillScratch),
    FILL_THE_SCRATCH_SPACE_WITH_NAMELESS_FILES(SUCCEEDS, ExhaustingAttacks::fillScratchNameless),
    WRITE_ONE_HUGE_FILE(SUCCEEDS, ExhaustingAttacks::hugeFile),
    OPEN_MANY_FILES(SUCCEEDS, ExhaustingAttacks::openFiles),
    START_MANY_THREADS(SUCCEEDS, ExhaustingAttacks::startThreads),
    TAKE_MUCH_MEMORY(SUCCEEDS, ExhaustingAttacks::takeMemory),
    SHARE_UNCOUNTED_MEMORY(SUCCEEDS, ExhaustingAttacks::shareMemory),
    MAKE_A_FILE_OF_MEMORY(SUCCEEDS, ExhaustingAttacks::memoryFile),
    USE_UNLIMITED_PROCESSOR_TIME(SUCCEEDS, target -> Limits.unlimited("Max cpu time")),
    RAISE_A_LIMIT(UNTRIED, ExhaustingAttacks::raiseLimit),
    DUMP_CORE(UNTRIED, target -> Limits.positive("Max core file size")),
    CONNECT(SUCCEEDS, NetworkAttacks::connect),
    FETCH_AN_ADDRESS(SUCCEEDS, NetworkAttacks::fetch),
    LISTEN(SUCCEEDS, NetworkAttacks::listen),
    SEND_A_DATAGRAM(SUCCEEDS, NetworkAttacks::sendDatagram),
    CONNECT_TO_A_SOCKET_IN_THE_FILE_SYSTEM(SUCCEEDS, NetworkAttacks::connectFile),
    SEE_INTERFACES(SUCCEEDS, NetworkAttacks::interfaces),
    MAKE_A_SOCKET_OF_ANY_KIND(SUCCEEDS, NetworkAttacks::anySocket),
    RUN_A_PROGRAM(SUCCEEDS, ProcessAttacks::run),
    FORK(SUCCEEDS, ProcessAttacks::fork),
    SEE_THE_HOST(SUCCEEDS, ProcessAttacks::seeHost),
    SIGNAL_THE_HOST(SUCCEEDS, ProcessAttacks::signalHost),
    TRACE_A_PROCESS(SUCCEEDS, ProcessAttacks::trace),
    READ_MEMORY_OF_A_PROCESS(SUCCEEDS, ProcessAttacks::readMemory),
    BE_ROOT_OR_CAPABLE(UNTRIED, ProcessAttacks::capabilities),
    GAIN_PRIVILEGES(SUCCEEDS, ProcessAttacks::privileges),
    MOUNT(UNTRIED, ProcessAttacks::mount),
    MAKE_A_NAMESPACE(UNTRIED, ProcessAttacks::namespace),
    LOAD_A_PROGRAM_INTO_THE_KERNEL(UNTRIED, ProcessAttacks::bpf),
    GO_AROUND_THE_FILTER(SUCCEEDS, ProcessAttacks::ring);

    private final Freely freely;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Attempt attempt;

    Attack(Freely freely, Attempt attempt) {
        this.freely = freely;
        this.attempt = attempt;
    }

    /** How it goes where nothing is done against it. */
    enum Freely {
        SUCCEEDS,

        /** It needs root, depends on the machine, or would do harm. */
        UNTRIED
    }

    /** Says what was won; fails when nothing was. */
    @FunctionalInterface
    interface Attempt {
        String on(Target target) throws IOException, InterruptedException;
    }

    boolean succeedsFreely() {
        return freely == SUCCEEDS;
    }

    String attempt(Target target) throws IOException, InterruptedException {
        return attempt.on(target);
    }
}
