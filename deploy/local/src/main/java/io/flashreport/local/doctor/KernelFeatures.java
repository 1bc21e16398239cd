package io.flashreport.local.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the kernel offers for confining processes; found in {@code /proc} and {@code /sys}, nothing is tried. Which of
 * it engines are confined with is told by the line of the sandbox.
 */
final class KernelFeatures {
    private static final Path CGROUPS = Path.of("/sys/fs/cgroup");

    private KernelFeatures() {}

    static List<Finding> findings() {
        return List.of(
                Finding.fact("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version")),
                Finding.fact("user namespaces", userNamespaces()),
                Finding.fact("seccomp", seccomp()),
                Finding.fact("Landlock", landlock()),
                Finding.fact("cgroup v2", cgroups()));
    }

    private static String userNamespaces() {
        if (says("/proc/sys/user/max_user_namespaces", "0"::equals)) return "switched off (user.max_user_namespaces)";
        if (says("/proc/sys/kernel/unprivileged_userns_clone", "0"::equals))
            return "for root only (kernel.unprivileged_userns_clone)";
        if (says("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1"::equals))
            return "for programs with an AppArmor profile only (kernel.apparmor_restrict_unprivileged_userns)";
        return Files.exists(Path.of("/proc/self/ns/user")) ? "there" : "not there";
    }

    private static String seccomp() {
        return read("/proc/sys/kernel/seccomp/actions_avail").isPresent() ? "there, with filters" : "not there";
    }

    private static String landlock() {
        Optional<String> modules = read("/sys/kernel/security/lsm");
        if (modules.isEmpty()) return "not known: /sys/kernel/security is not mounted";
        return modules.get().contains("landlock") ? "there" : "not there";
    }

    private static String cgroups() {
        if (!Files.exists(CGROUPS.resolve("cgroup.controllers"))) return "not mounted";
        String own = read("/proc/self/cgroup")
                .map(line -> line.substring(line.lastIndexOf(':') + 1))
                .orElse("/");
        boolean writable = Files.isWritable(CGROUPS.resolve("." + own).resolve("cgroup.procs"));
        return writable ? "there and writable" : "there, not writable by this user";
    }

    private static boolean says(String file, Predicate<String> what) {
        return read(file).filter(what).isPresent();
    }

    private static Optional<String> read(String file) {
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            // What is not there or not to be read is not known.
            return Optional.empty();
        }
    }
}
