package io.flashreport.engine.sandbox;

import java.util.Optional;

/** The processors whose system calls are known here. */
enum CpuArchitecture {
    X86_64(0xC000_003E, "x86_64"),
    AARCH64(0xC000_00B7, "aarch64");

    /** {@code AUDIT_ARCH_…} of {@code linux/audit.h}. */
    final int auditCode;

    final String label;

    CpuArchitecture(int auditCode, String label) {
        this.auditCode = auditCode;
        this.label = label;
    }

    static Optional<CpuArchitecture> current() {
        return of(System.getProperty("os.arch"));
    }

    static Optional<CpuArchitecture> of(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64", "arm64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }
}
