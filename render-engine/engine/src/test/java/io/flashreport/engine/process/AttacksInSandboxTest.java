package io.flashreport.engine.process;

import io.flashreport.engine.sandbox.KindsOfSandbox;
import io.flashreport.engine.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What sandboxes make of the attacks in src/test/resources/attacks when no gate stands before them. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksInSandboxTest {
    private static final Set<String> REACH_OUT = Set.of(
            "file-read-all",
            "print-writer-to-file",
            "url-open",
            "image-of-address",
            "xpath-document",
            "runtime-exec",
            "svg-of-address");

    /** What ends these is the same in all sandboxes. */
    private static final Set<String> TAKE_MUCH =
            Set.of("endless-loop", "text-doubled", "many-pages", "halt", "print-to-pipe", "mutate-report");

    @TempDir
    static Path folder;

    private @Nullable KindsOfSandbox kind;
    private @Nullable AttackedEngines engines;

    @AfterAll
    void close() throws IOException {
        if (engines != null) engines.close();
        engines = null;
    }

    static Stream<Arguments> attacks() throws IOException {
        List<Attack> all = Attack.all();
        return Arrays.stream(KindsOfSandbox.values()).flatMap(kind -> in(kind, all));
    }

    /** One of a kind. */
    static Stream<Arguments> someAttacks() throws IOException {
        List<Attack> reaching = named(REACH_OUT);
        return Stream.of(
                        in(KindsOfSandbox.BUBBLEWRAP, reaching),
                        in(KindsOfSandbox.BUBBLEWRAP, named(TAKE_MUCH)),
                        in(KindsOfSandbox.LANDLOCK, reaching))
                .flatMap(arguments -> arguments);
    }

    private static List<Attack> named(Set<String> names) throws IOException {
        return Attack.all().stream()
                .filter(attack -> names.contains(attack.name().replace(".jrxml", "")))
                .toList();
    }

    private static Stream<Arguments> in(KindsOfSandbox kind, List<Attack> attacks) {
        return attacks.stream().map(attack -> Arguments.of(kind, attack));
    }

    /** Each in an engine that nothing was done in before. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackThatTheGateDidNotSeeReachesNothingAndStopsNobody(KindsOfSandbox sandbox, Attack attack)
            throws Exception {
        enginesIn(sandbox).hold(attack, attack.name());
    }

    /** In the same engine until one of them breaks it: starts are what takes the time. */
    @ParameterizedTest
    @MethodSource("someAttacks")
    void oneAttackOfAKindReachesNothingAndStopsNobody(KindsOfSandbox sandbox, Attack attack) throws Exception {
        enginesIn(sandbox).hold(attack, "attacker");
    }

    private AttackedEngines enginesIn(KindsOfSandbox wanted) throws IOException {
        if (engines != null && kind == wanted) return engines;
        close();
        kind = wanted;
        Sandbox sandbox = wanted.open(AttackedEngines.JAVA, Files.createDirectory(folder.resolve("trial-" + wanted)));
        Assumptions.assumeTrue(sandbox.state().confined(), sandbox.state().words());
        engines = new AttackedEngines(sandbox, Files.createDirectory(folder.resolve(wanted.name())));
        return engines;
    }
}
