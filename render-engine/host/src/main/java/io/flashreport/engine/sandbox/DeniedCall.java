package io.flashreport.engine.sandbox;

/**
 * System calls that no engine needs, each with its number in {@code asm/unistd_64.h} (x86_64) and in
 * {@code asm-generic/unistd.h} (aarch64); -1 where there is none.
 */
enum DeniedCall {
    // Networks: there are none to be reached, and the kernel's code for them need not be either.
    SOCKET(41, 198),
    // Takes calls past the filter.
    IO_URING_SETUP(425, 425),
    IO_URING_ENTER(426, 426),
    IO_URING_REGISTER(427, 427),
    // Further processes; threads are made with clone, which is looked at more closely.
    FORK(57, -1),
    VFORK(58, -1),
    EXECVEAT(322, 281),
    // Other processes.
    PTRACE(101, 117),
    PROCESS_VM_READV(310, 270),
    PROCESS_VM_WRITEV(311, 271),
    PROCESS_MADVISE(440, 440),
    PIDFD_OPEN(434, 434),
    PIDFD_GETFD(438, 438),
    PIDFD_SEND_SIGNAL(424, 424),
    KCMP(312, 272),
    // Namespaces and mounts.
    UNSHARE(272, 97),
    SETNS(308, 268),
    MOUNT(165, 40),
    UMOUNT2(166, 39),
    PIVOT_ROOT(155, 41),
    CHROOT(161, 51),
    FSOPEN(430, 430),
    FSPICK(433, 433),
    FSMOUNT(432, 432),
    FSCONFIG(431, 431),
    MOVE_MOUNT(429, 429),
    OPEN_TREE(428, 428),
    MOUNT_SETATTR(442, 442),
    NAME_TO_HANDLE_AT(303, 264),
    OPEN_BY_HANDLE_AT(304, 265),
    MKNOD(133, -1),
    MKNODAT(259, 33),
    // Memory that no limit of a process counts.
    MEMFD_CREATE(319, 279),
    MEMFD_SECRET(447, 447),
    SHMGET(29, 194),
    SEMGET(64, 190),
    MSGGET(68, 186),
    MQ_OPEN(240, 180),
    // Parts of the kernel in which most holes were found.
    BPF(321, 280),
    PERF_EVENT_OPEN(298, 241),
    USERFAULTFD(323, 282),
    ADD_KEY(248, 217),
    REQUEST_KEY(249, 218),
    KEYCTL(250, 219),
    FANOTIFY_INIT(300, 262),
    IO_SETUP(206, 0),
    MODIFY_LDT(154, -1),
    PERSONALITY(135, 92),
    // The machine.
    KEXEC_LOAD(246, 104),
    KEXEC_FILE_LOAD(320, 294),
    INIT_MODULE(175, 105),
    FINIT_MODULE(313, 273),
    DELETE_MODULE(176, 106),
    REBOOT(169, 142),
    SWAPON(167, 224),
    SWAPOFF(168, 225),
    SYSLOG(103, 116),
    ACCT(163, 89),
    QUOTACTL(179, 60),
    QUOTACTL_FD(443, 443),
    IOPL(172, -1),
    IOPERM(173, -1),
    SETTIMEOFDAY(164, 170),
    CLOCK_SETTIME(227, 112),
    CLOCK_ADJTIME(305, 266),
    ADJTIMEX(159, 171),
    VHANGUP(153, 58);

    private final int x86;
    private final int arm;

    DeniedCall(int x86, int arm) {
        this.x86 = x86;
        this.arm = arm;
    }

    int number(CpuArchitecture architecture) {
        return switch (architecture) {
            case X86_64 -> x86;
            case AARCH64 -> arm;
        };
    }
}
