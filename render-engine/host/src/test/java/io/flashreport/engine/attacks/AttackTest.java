package io.flashreport.engine.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.host.Scratch;
import io.flashreport.engine.sandbox.Sandbox;
import io.flashreport.engine.sandbox.Sandboxes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {
    private final List<AutoCloseable> open = new ArrayList<>();
    private Scratch scratch;
    private Target target;
    private List<Sandbox> sandboxes;

    @BeforeAll
    void prepare(@TempDir Path folder) throws IOException {
        scratch = Scratch.claim(folder.resolve("scratch"));
        open.add(scratch);
        sandboxes = Sandboxes.working(AttackedEngine.JAVA, scratch.folder());
        var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        Path socketFile = folder.resolve("socket");
        socket.bind(UnixDomainSocketAddress.of(socketFile));
        Path secret = Files.writeString(folder.resolve("secret"), "a secret");
        Path neighbour = Files.createDirectory(scratch.folder().resolve("engine-of-another"));
        target = new Target(
                listener.getLocalPort(),
                socketFile,
                secret,
                Files.writeString(neighbour.resolve("swap"), "pages of another"),
                ProcessHandle.current().pid());
        open.addAll(0, List.of(listener, socket));
    }

    @AfterAll
    void clean() throws Exception {
        for (AutoCloseable each : open) each.close();
    }

    @TestFactory
    Stream<DynamicTest> everyAttackFailsInASandbox() {
        return sandboxes.stream().flatMap(sandbox -> {
            var engine = new AttackedEngine(sandbox, AttackedEngine.LIMITS, scratch);
            open.addFirst(engine);
            return attacks(sandbox)
                    .map(attack -> DynamicTest.dynamicTest(
                            attack + " in " + sandbox.state().words(),
                            () -> assertThat(engine.run(attack.name(), target)).startsWith(Attacker.HELD)));
        });
    }

    @TestFactory
    Stream<DynamicTest> withoutASandboxMostSucceed() {
        var engine = new AttackedEngine(Sandbox.none(), AttackedEngine.LIMITS, scratch);
        open.addFirst(engine);
        return Stream.of(Attack.values())
                .filter(Attack::succeedsFreely)
                .map(attack -> DynamicTest.dynamicTest(
                        attack.name(),
                        () -> assertThat(engine.run(attack.name(), target)).startsWith(Attacker.WON)));
    }

    @Test
    void nothingOfTheEnvironmentGetsIn() throws Exception {
        for (Sandbox sandbox : sandboxes) {
            try (var engine = new AttackedEngine(sandbox, AttackedEngine.LIMITS, scratch)) {
                assertThat(engine.run(Attacker.ENVIRONMENT, target))
                        .matches("\\{(HOME=(/scratch|/.*/engine-[-0-9a-f]+)|PWD=/|LANG=C.UTF-8|, )+}");
            }
        }
        try (var engine = new AttackedEngine(Sandbox.none(), AttackedEngine.LIMITS, scratch)) {
            assertThat(engine.run(Attacker.ENVIRONMENT, target)).doesNotContain("PATH=", "USER=");
        }
    }

    @Test
    void aScratchSpaceOnDiskIsLimitedToo() throws Exception {
        for (Sandbox sandbox : sandboxes) {
            try (var engine = new AttackedEngine(sandbox, AttackedEngine.LIMITS_ON_DISK, scratch)) {
                for (var hoard : List.of(Hoard.NAMED, Hoard.OPEN, Hoard.MAPPED)) {
                    assertThat(engine.run(Attacker.HOARD + hoard, target))
                            .startsWith(Attacker.HELD + "MEMORY_LIMIT")
                            .contains("temporary files");
                }
            }
        }
    }

    private static Stream<Attack> attacks(Sandbox sandbox) {
        var beyond = EnumSet.noneOf(Attack.class);
        if (!sandbox.state().gaps().isEmpty()) beyond.add(Attack.START_MANY_THREADS);
        if (!sandbox.hasInnerProcess()) beyond.add(Attack.BE_ROOT_OR_CAPABLE);
        // Others look at that twice a second; see below.
        if (sandbox.watchesScratch(AttackedEngine.LIMITS))
            beyond.addAll(List.of(Attack.FILL_THE_SCRATCH_SPACE, Attack.FILL_THE_SCRATCH_SPACE_WITH_NAMELESS_FILES));
        return Stream.of(Attack.values()).filter(attack -> !beyond.contains(attack));
    }
}
