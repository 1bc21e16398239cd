package io.flashreport.engine.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a contained template leaves behind in an engine never meets what is another's; inert ones share. */
@Timeout(60)
class EngineOwnersTest {
    @Test
    void anEngineThatSawATemplateServesItsOwnerOn() throws IOException {
        try (var pool = PoolHarness.open(1, 1_000)) {
            String first = pool.pidOf("a");

            assertThat(pool.pidOf("a")).isEqualTo(first);
            assertThat(pool.state().discarded()).isZero();
        }
    }

    @Test
    void anothersTemplateGetsAnotherEngine() throws IOException {
        try (var pool = PoolHarness.open(1, 1_000)) {
            String first = pool.pidOf("a");

            assertThat(pool.pidOf("b")).isNotEqualTo(first);
            assertThat(pool.state().discarded()).isEqualTo(1);
        }
    }

    @Test
    void workWithoutATemplateGetsAnEngineThatSawNone() throws IOException {
        try (var pool = PoolHarness.open(1, 1_000)) {
            String owned = pool.pidOf("a");

            String unowned = pool.pidOf(null);
            assertThat(unowned).isNotEqualTo(owned);
            assertThat(pool.pidOf(null)).isEqualTo(unowned);
        }
    }

    @Test
    void aTemplateGetsAnEngineThatSawNothing() throws IOException {
        try (var pool = PoolHarness.open(1, 1_000)) {
            String used = pool.pidOf(null);

            assertThat(pool.pidOf("a")).isNotEqualTo(used);
        }
    }

    @Test
    void inertTemplatesShareAnEngineWithEachOtherAndWithWorkWithoutATemplate() throws IOException {
        try (var pool = PoolHarness.open(1, 1_000)) {
            String first = pool.pidOfInert("a");

            assertThat(pool.pidOfInert("b")).isEqualTo(first);
            assertThat(pool.pidOf(null)).isEqualTo(first);
            assertThat(pool.state().discarded()).isZero();
        }
    }

    @Test
    void aContainedTemplateNeverGetsAnEngineThatInertOnesUsed() throws IOException {
        try (var pool = PoolHarness.open(1, 1_000)) {
            String shared = pool.pidOfInert("a");

            assertThat(pool.pidOf("a")).isNotEqualTo(shared);
        }
    }

    @Test
    void anInertTemplateNeverGetsAnEngineThatAContainedOneUsed() throws IOException {
        try (var pool = PoolHarness.open(1, 1_000)) {
            String owned = pool.pidOf("a");

            assertThat(pool.pidOfInert("b")).isNotEqualTo(owned);
            assertThat(pool.pidOfInert("a")).isNotEqualTo(owned);
        }
    }

    @Test
    void whatIsCheckedIsItsOwnersHoweverInertItTurnsOut() throws Exception {
        try (var pool = PoolHarness.open(1, 1_000)) {
            String shared = pool.pidOfInert("owner");
            assertThat(pool.check("send the package and the sample back", new byte[] {1}, new byte[] {1}))
                    .isInstanceOf(CheckOutcome.Checked.class);

            String after = pool.pidOf("owner");
            assertThat(after).isNotEqualTo(shared);
            assertThat(pool.state().discarded()).isEqualTo(1);
            assertThat(pool.pidOfInert("owner")).isNotEqualTo(after);
        }
    }

    @Test
    void eachOfTwoOwnersKeepsItsEngine() throws Exception {
        try (var pool = PoolHarness.open(2, 1_000)) {
            pool.awaitWarm(2);
            String ofA = pool.pidOf("a");
            String ofB = pool.pidOf("b");

            assertThat(ofB).isNotEqualTo(ofA);
            assertThat(pool.pidOf("a")).isEqualTo(ofA);
            assertThat(pool.pidOf("b")).isEqualTo(ofB);
            assertThat(pool.state().discarded()).isZero();
        }
    }

    @Test
    void theEngineThatWaitedLongestGoesWhenAllAreSomebodys() throws Exception {
        try (var pool = PoolHarness.open(2, 1_000)) {
            pool.awaitWarm(2);
            String ofA = pool.pidOf("a");
            String ofB = pool.pidOf("b");
            pool.pidOf("c");

            assertThat(pool.pidOf("b")).isEqualTo(ofB);
            assertThat(pool.pidOf("a")).isNotEqualTo(ofA);
        }
    }

    @Test
    void anEngineWhoseOwnerHasNoMoreWorkIsReplacedBeforeAnybodyNeedsIt() throws Exception {
        try (var pool = PoolHarness.withoutRest()) {
            String ofA = pool.pidOf("a");

            PoolHarness.await(
                    () -> pool.state().discarded() == 1 && pool.state().warm() == 1);

            assertThat(pool.pidOf("b")).isNotEqualTo(ofA);
        }
    }

    @Test
    void noEngineEverWorksForTwoOwnersHoweverManyAskAtATime() throws IOException {
        List<String> owners = List.of("a", "b", "c", "");
        var seen = new ConcurrentHashMap<String, Set<String>>();
        try (var pool = PoolHarness.open(2, 1_000)) {
            try (var clients =
                    Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
                IntStream.range(0, 12)
                        .forEach(i -> clients.execute(() -> {
                            String owner = owners.get(i % owners.size());
                            note(seen, pool.pidOf(owner.isEmpty() ? null : owner), owner);
                        }));
            }
            assertThat(pool.state().started()).isLessThan(30);
        }

        assertThat(seen.values().stream().mapToInt(Set::size).sum()).isGreaterThanOrEqualTo(owners.size());
        assertThat(seen.values()).allSatisfy(of -> assertThat(of).hasSize(1));
    }

    private static void note(ConcurrentHashMap<String, Set<String>> seen, @Nullable String pid, String owner) {
        seen.computeIfAbsent(String.valueOf(pid), each -> ConcurrentHashMap.newKeySet())
                .add(owner);
    }
}
