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
import io.flashreport.billing.credits.SubscriptionCounts.PeriodCount;
import io.flashreport.billing.subscriptions.SubscriptionId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LeaseTest {
    // The fixture's subscriptions begin on a 31st.
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant PERIOD_START = Instant.parse("2026-02-28T00:00:00Z");
    private static final Instant PERIOD_END = Instant.parse("2026-03-31T00:00:00Z");

    @Inject
    Subscribers subscribers;

    @Inject
    LeaseStore leases;

    @Inject
    Accounting accounting;

    @Test
    void aLeaseHoldsWhatWasWantedForHalfAMinute() throws SQLException {
        var subscriber = subscribers.with(10_000);

        assertThat(grant(subscriber, newLease(), 20))
                .isEqualTo(new Granted(20, PERIOD_START, PERIOD_END, NOW.plusSeconds(30)));
        assertThat(accounting.of(subscriber)).containsExactly(count(10_000, 0, 0, 20));
    }

    @Test
    void aLeaseHoldsNoMoreThanItsLargestSize() throws SQLException {
        var subscriber = subscribers.with(1_000_000);

        assertThat(credits(grant(subscriber, newLease(), 100_000))).isEqualTo(256);
    }

    @Test
    void nearTheLimitALeaseHoldsASixteenthOfWhatIsLeftAndInTheEndOne() throws SQLException {
        var subscriber = subscribers.with(100);

        assertThat(credits(grant(subscriber, newLease(), 50))).isEqualTo(6);
        assertThat(credits(grant(subscriber, newLease(), 50))).isEqualTo(5);
        assertThat(credits(grant(subscribers.with(31), newLease(), 50))).isEqualTo(1);
    }

    @Test
    void theSameLeaseIsGrantedOnce() throws SQLException {
        var subscriber = subscribers.with(10_000);
        var lease = newLease();
        var first = grant(subscriber, lease, 20);

        var second = leases.grant(lease, subscriber.subscription(), 30, NOW.plusSeconds(7));

        assertThat(second).isEqualTo(first);
        assertThat(accounting.of(subscriber)).containsExactly(count(10_000, 0, 0, 20));
    }

    @Test
    void theSameLeaseIsTheSameAlsoWhenTheSubscriptionIsSuspendedOrThePeriodIsOver() throws SQLException {
        var subscriber = subscribers.with(10_000);
        var lease = newLease();
        var first = grant(subscriber, lease, 20);
        var nextPeriod = leases.grant(lease, subscriber.subscription(), 20, PERIOD_END.plusSeconds(1));

        subscribers.suspend(subscriber);

        assertThat(nextPeriod).isEqualTo(first);
        assertThat(grant(subscriber, lease, 20)).isEqualTo(first);
    }

    @Test
    void aClosedLeaseIsNotGranted() throws SQLException {
        var subscriber = subscribers.with(10_000);
        var lease = newLease();
        accounting.close(subscriber, lease, NOW);

        assertThat(grant(subscriber, lease, 20)).isEqualTo(new Spent());
        assertThat(accounting.of(subscriber))
                .allSatisfy(count -> assertThat(count.reserved()).isZero());
    }

    @Test
    void aLeaseOfAnotherSubscriptionIsNotGranted() throws SQLException {
        var lease = newLease();
        grant(subscribers.with(10_000), lease, 20);

        assertThat(grant(subscribers.with(10_000), lease, 20)).isEqualTo(new Spent());
    }

    @Test
    void whileLeasesAreOpenTheyAreNamedInsteadOfSayingThatTheLimitIsReached() throws SQLException {
        var subscriber = subscribers.with(2);
        var first = newLease();
        var second = newLease();
        grant(subscriber, first, 5);
        grant(subscriber, second, 5);

        assertThat(grant(subscriber, newLease(), 5))
                .isInstanceOfSatisfying(
                        Outstanding.class,
                        outstanding -> assertThat(outstanding.leases()).containsExactlyInAnyOrder(first, second));
    }

    @Test
    void whenAllIsUsedTheLimitIsReachedUntilThePeriodEnds() throws SQLException {
        var subscriber = subscribers.with(1);
        var lease = newLease();
        grant(subscriber, lease, 1);
        accounting.close(subscriber, lease, NOW, accounting.use(NOW, null, 1));

        assertThat(grant(subscriber, newLease(), 1)).isEqualTo(new Exhausted(1, PERIOD_END));
        assertThat(leases.grant(newLease(), subscriber.subscription(), 1, PERIOD_END))
                .isInstanceOf(Granted.class);
    }

    @Test
    void whatAClosedLeaseDidNotUseIsGrantedAgain() throws SQLException {
        var subscriber = subscribers.with(1);
        var lease = newLease();
        grant(subscriber, lease, 1);
        accounting.close(subscriber, lease, NOW);

        assertThat(credits(grant(subscriber, newLease(), 1))).isEqualTo(1);
    }

    @Test
    void anExpiredLeaseKeepsItsCreditsUntilItIsClosed() throws SQLException {
        var subscriber = subscribers.with(1);
        var lease = newLease();
        grant(subscriber, lease, 1);

        assertThat(leases.grant(newLease(), subscriber.subscription(), 1, NOW.plusSeconds(3600)))
                .isEqualTo(new Outstanding(List.of(lease)));
    }

    @Test
    void aSmallerPlanCountsAtOnceAndALargerOneToo() throws SQLException {
        var subscriber = subscribers.with(100);
        for (int i = 0; i < 10; i++) {
            var lease = newLease();
            grant(subscriber, lease, 1);
            accounting.close(subscriber, lease, NOW, accounting.use(NOW, null, 1));
        }

        subscribers.setLimit(subscriber, 5);
        assertThat(grant(subscriber, newLease(), 1)).isEqualTo(new Exhausted(5, PERIOD_END));
        subscribers.setLimit(subscriber, 11);
        assertThat(credits(grant(subscriber, newLease(), 1))).isEqualTo(1);
    }

    @Test
    void aLeaseEndsWithThePeriodAndWithTheSubscription() throws SQLException {
        var beforeEnd = PERIOD_END.minusSeconds(10);
        var subscriber = subscribers.with(100);
        var ending = subscribers.with(100, Instant.parse("2026-01-01T00:00:00Z"), NOW.plusSeconds(5));

        assertThat(leases.grant(newLease(), subscriber.subscription(), 1, beforeEnd))
                .isEqualTo(new Granted(1, PERIOD_START, PERIOD_END, PERIOD_END));
        assertThat(grant(ending, newLease(), 1))
                .isInstanceOfSatisfying(
                        Granted.class,
                        granted -> assertThat(granted.expiresAt()).isEqualTo(NOW.plusSeconds(5)));
    }

    @Test
    void aSubscriptionThatIsSuspendedOrOverOrHasNotBegunGetsNothing() throws SQLException {
        var suspended = subscribers.with(100);
        subscribers.suspend(suspended);
        var over = subscribers.with(100, Instant.parse("2026-01-01T00:00:00Z"), NOW);
        var later = subscribers.with(100, NOW.plusMillis(1), NOW.plusSeconds(100));

        assertThat(List.of(grant(suspended, newLease(), 1), grant(over, newLease(), 1), grant(later, newLease(), 1)))
                .containsOnly(new Invalid());
        assertThat(leases.grant(newLease(), new SubscriptionId(UUID.randomUUID()), 1, NOW))
                .isEqualTo(new Unknown());
    }

    private LeaseAnswer grant(Subscriber subscriber, LeaseId lease, int wanted) throws SQLException {
        return leases.grant(lease, subscriber.subscription(), wanted, NOW);
    }

    private static int credits(LeaseAnswer answer) {
        assertThat(answer).isInstanceOf(Granted.class);
        return ((Granted) answer).credits();
    }

    private static PeriodCount count(long limit, long used, long returned, long reserved) {
        return new PeriodCount(PERIOD_START, PERIOD_END, limit, used, returned, reserved, used, returned);
    }

    private static LeaseId newLease() {
        return new LeaseId(UUID.randomUUID());
    }
}
