package io.flashreport.billing.credits;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.billing.Subscribers;
import io.flashreport.billing.Subscribers.Subscriber;
import io.flashreport.billing.Surroundings;
import io.flashreport.billing.credits.LeaseAnswer.Exhausted;
import io.flashreport.billing.credits.LeaseAnswer.Granted;
import io.flashreport.billing.credits.LeaseAnswer.Invalid;
import io.flashreport.billing.credits.LeaseAnswer.Outstanding;
import io.flashreport.billing.credits.LeaseAnswer.Spent;
import io.flashreport.billing.credits.LeaseAnswer.Unknown;
import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many at once, as threads of several nodes of report-api are. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CreditRaceTest {
    private static final int CLIENTS = 64;
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @Inject
    Subscribers subscribers;

    @Inject
    LeaseStore leases;

    @Inject
    ReturnStore returns;

    @Inject
    Accounting accounting;

    @RepeatedTest(5)
    void manyRaceForTheLastCreditsAndExactlyTheseAreUsed() throws Exception {
        var subscriber = subscribers.with(100);

        var used = sum(inParallel(CLIENTS, _ -> useUntilExhausted(subscriber)));

        assertThat(used).isEqualTo(100);
        assertThat(accounting.of(subscriber)).singleElement().satisfies(count -> {
            assertThat(count.used()).isEqualTo(100);
            assertThat(count.ledgerUsed()).isEqualTo(100);
            assertThat(count.reserved()).isZero();
        });
    }

    @Test
    void atNoMomentIsMoreUsedAndHeldThanThePlanAllows() throws Exception {
        var subscriber = subscribers.with(200);
        var running = new AtomicBoolean(true);
        var highest = new AtomicLong();
        try (var watch = Executors.newSingleThreadExecutor()) {
            var watching = watch.submit(() -> {
                while (running.get()) {
                    for (var count : accounting.of(subscriber)) {
                        highest.accumulateAndGet(count.used() - count.returned() + count.reserved(), Math::max);
                        assertThat(count.used()).isEqualTo(count.ledgerUsed());
                    }
                }
                return null;
            });
            inParallel(CLIENTS, _ -> useUntilExhausted(subscriber));
            running.set(false);
            watching.get(10, TimeUnit.SECONDS);
        }

        assertThat(highest.get()).isEqualTo(200);
    }

    @Test
    void theSameLeaseAskedForManyTimesAtOnceIsGrantedOnce() throws Exception {
        var subscriber = subscribers.with(10_000);
        var lease = new LeaseId(UUID.randomUUID());

        var answers = inParallel(CLIENTS, _ -> leases.grant(lease, subscriber.subscription(), 20, NOW));

        assertThat(answers).hasOnlyElementsOfType(Granted.class);
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(accounting.of(subscriber))
                .singleElement()
                .satisfies(count -> assertThat(count.reserved()).isEqualTo(20));
    }

    @RepeatedTest(3)
    void aLeaseThatIsGrantedAndClosedAtTheSameTimeLeavesNothingReserved() throws Exception {
        var subscriber = subscribers.with(100_000);
        var ids = IntStream.range(0, 200)
                .mapToObj(_ -> new LeaseId(UUID.randomUUID()))
                .toList();

        inParallel(16, client -> {
            for (var lease : ids) {
                if (client % 2 == 0) {
                    leases.grant(lease, subscriber.subscription(), 20, NOW);
                } else {
                    assertThat(accounting.close(subscriber, lease, NOW)).isEmpty();
                }
            }
            return client;
        });

        assertThat(accounting.of(subscriber))
                .allSatisfy(count -> assertThat(count.reserved()).isZero());
        for (var lease : ids) {
            assertThat(leases.grant(lease, subscriber.subscription(), 20, NOW)).isEqualTo(new Spent());
        }
    }

    @Test
    void theSameReturnsSaidManyTimesAtOnceInAnyOrderAreBookedOnce() throws Exception {
        var first = subscribers.with(1000);
        var second = subscribers.with(1000);
        var said = new ArrayList<CreditReturn>();
        for (var subscriber : List.of(first, second)) {
            var lease = new LeaseId(UUID.randomUUID());
            leases.grant(lease, subscriber.subscription(), 50, NOW);
            accounting.close(subscriber, lease, NOW, accounting.use(NOW, null, 30));
            for (int i = 0; i < 30; i++) {
                said.add(new CreditReturn(
                        new ReportId(UUID.randomUUID()), lease, LocalDate.ofInstant(NOW, ZoneOffset.UTC), null));
            }
        }

        var booked = sum(inParallel(CLIENTS, _ -> {
            var mine = new ArrayList<>(said);
            Collections.shuffle(mine, ThreadLocalRandom.current());
            return returns.book(mine, NOW).booked();
        }));

        assertThat(booked).isEqualTo(60);
        for (var subscriber : List.of(first, second)) {
            assertThat(accounting.of(subscriber)).singleElement().satisfies(count -> {
                assertThat(count.returned()).isEqualTo(30);
                assertThat(count.ledgerReturned()).isEqualTo(30);
            });
        }
    }

    @Test
    void returnsAndGrantsAtTheSameTimeStayExact() throws Exception {
        var subscriber = subscribers.with(300);

        // Each report that is accepted fails and is returned, so that there is always something left.
        inParallel(16, client -> {
            for (int i = 0; i < 25; i++) {
                var lease = new LeaseId(UUID.randomUUID());
                if (!(leases.grant(lease, subscriber.subscription(), 3, NOW) instanceof Granted)) continue;
                accounting.close(subscriber, lease, NOW, accounting.use(NOW, "invoice", 1));
                var failed = new CreditReturn(
                        new ReportId(UUID.randomUUID()), lease, LocalDate.ofInstant(NOW, ZoneOffset.UTC), "invoice");
                assertThat(returns.book(List.of(failed), NOW).booked()).isEqualTo(1);
            }
            return client;
        });

        assertThat(accounting.of(subscriber)).singleElement().satisfies(count -> {
            assertThat(count.used()).isEqualTo(400).isEqualTo(count.ledgerUsed());
            assertThat(count.returned()).isEqualTo(400).isEqualTo(count.ledgerReturned());
            assertThat(count.reserved()).isZero();
        });
    }

    /** Uses a part of each lease, closes it, and goes on until there is nothing left; returns how much it used. */
    private long useUntilExhausted(Subscriber subscriber) throws Exception {
        long used = 0;
        while (true) {
            var lease = new LeaseId(UUID.randomUUID());
            switch (leases.grant(lease, subscriber.subscription(), 10, NOW)) {
                case Granted granted -> {
                    var some = ThreadLocalRandom.current().nextInt(granted.credits() + 1);
                    if (some == 0) accounting.close(subscriber, lease, NOW);
                    else accounting.close(subscriber, lease, NOW, accounting.use(NOW, null, some));
                    used += some;
                }
                case Outstanding _ -> Thread.onSpinWait();
                case Exhausted _ -> {
                    return used;
                }
                case Invalid _, Unknown _, Spent _ -> throw new AssertionError("not expected");
            }
        }
    }

    private static long sum(List<? extends Number> numbers) {
        return numbers.stream().mapToLong(Number::longValue).sum();
    }

    private interface Client<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> inParallel(int clients, Client<T> client) throws Exception {
        var start = new CyclicBarrier(clients);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < clients; i++) {
                var number = i;
                Callable<T> task = () -> {
                    start.await(10, TimeUnit.SECONDS);
                    return client.run(number);
                };
                running.add(threads.submit(task));
            }
            var results = new ArrayList<T>();
            for (var future : running) results.add(future.get(60, TimeUnit.SECONDS));
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
