package io.flashreport.billing.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.billing.Ledger;
import io.flashreport.billing.Subscribers;
import io.flashreport.billing.Subscribers.Subscriber;
import io.flashreport.billing.Surroundings;
import io.flashreport.billing.credits.SubscriptionCounts.PeriodCount;
import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CloseTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant PERIOD_START = Instant.parse("2026-02-28T00:00:00Z");
    private static final Instant PERIOD_END = Instant.parse("2026-03-31T00:00:00Z");

    @Inject
    Subscribers subscribers;

    @Inject
    LeaseStore leases;

    @Inject
    CloseStore closes;

    @Inject
    ReturnStore returns;

    @Inject
    Accounting accounting;

    @Inject
    Ledger database;

    @Test
    void whatWasUsedIsChargedAndTheRestIsFree() throws SQLException {
        var subscriber = subscribers.with(1000);
        var lease = lease(subscriber, 20);

        var defect = accounting.close(
                subscriber, lease, NOW, accounting.use(NOW, null, 3), accounting.use(NOW, "invoice", 4));

        assertThat(defect).isEmpty();
        assertThat(accounting.of(subscriber)).containsExactly(count(7, 0, 0));
    }

    @Test
    void theSameDayAndTemplateMayBeSaidTwice() throws SQLException {
        var subscriber = subscribers.with(1000);
        var lease = lease(subscriber, 20);

        accounting.close(subscriber, lease, NOW, accounting.use(NOW, null, 3), accounting.use(NOW, null, 4));

        assertThat(accounting.of(subscriber)).containsExactly(count(7, 0, 0));
    }

    @Test
    void closingAgainChangesNothing() throws SQLException {
        var subscriber = subscribers.with(1000);
        var lease = lease(subscriber, 20);
        accounting.close(subscriber, lease, NOW, accounting.use(NOW, null, 3));

        var again = accounting.close(subscriber, lease, NOW.plusSeconds(1), accounting.use(NOW, null, 3));
        var otherwise = accounting.close(subscriber, lease, NOW.plusSeconds(2), accounting.use(NOW, null, 5));

        assertThat(again).isEmpty();
        assertThat(otherwise).contains(CreditDefect.CLOSED_DIFFERENTLY);
        assertThat(accounting.of(subscriber)).containsExactly(count(3, 0, 0));
    }

    @Test
    void aLeaseOfAnOldPeriodIsClosedIntoIt() throws SQLException {
        var subscriber = subscribers.with(1000);
        var lease = lease(subscriber, 20);
        leases.grant(new LeaseId(UUID.randomUUID()), subscriber.subscription(), 9, PERIOD_END);

        accounting.close(subscriber, lease, PERIOD_END.plusSeconds(60), accounting.use(NOW, null, 3));

        var next = new PeriodCount(PERIOD_END, Instant.parse("2026-04-30T00:00:00Z"), 1000, 0, 0, 9, 0, 0);
        assertThat(accounting.of(subscriber)).containsExactly(count(3, 0, 0), next);
    }

    @Test
    void anOldPeriodKeepsTheLimitThatItHad() throws SQLException {
        var subscriber = subscribers.with(1000);
        var lease = lease(subscriber, 20);
        subscribers.setLimit(subscriber, 5000);

        accounting.close(subscriber, lease, PERIOD_END, accounting.use(NOW, null, 3));

        assertThat(accounting.of(subscriber)).containsExactly(count(3, 0, 0));
    }

    @Test
    void moreThanTheLeaseAllowedIsADefectAndIsChargedAllTheSame() throws SQLException {
        var subscriber = subscribers.with(1000);
        var lease = lease(subscriber, 20);

        assertThat(accounting.close(subscriber, lease, NOW, accounting.use(NOW, null, 21)))
                .contains(CreditDefect.OVERUSED);
        assertThat(accounting.of(subscriber)).containsExactly(count(21, 0, 0));
    }

    @Test
    void useOfALeaseThatWasNeverGrantedIsADefectAndIsCharged() throws SQLException {
        var subscriber = subscribers.with(1000);

        assertThat(accounting.close(subscriber, new LeaseId(UUID.randomUUID()), NOW, accounting.use(NOW, "invoice", 2)))
                .contains(CreditDefect.NEVER_GRANTED);
        assertThat(accounting.of(subscriber)).containsExactly(count(2, 0, 0));
    }

    @Test
    void aLeaseOfASubscriptionThatIsNotThereIsClosedWithoutAWord() throws SQLException {
        var nobody = new SubscriptionId(UUID.randomUUID());

        assertThat(closes.close(new LeaseBill(new LeaseId(UUID.randomUUID()), nobody, List.of()), NOW))
                .isEmpty();
    }

    @Test
    void nobodyClosesALeaseOfAnotherSubscription() throws SQLException {
        var subscriber = subscribers.with(1000);
        var lease = lease(subscriber, 20);

        assertThat(accounting.close(subscribers.with(1000), lease, NOW)).contains(CreditDefect.FOREIGN_LEASE);
        assertThat(accounting.of(subscriber)).containsExactly(count(0, 0, 20));
    }

    @Test
    void aReportsCreditIsReturnedOnceToThePeriodOfItsLease() throws SQLException {
        var subscriber = subscribers.with(1000);
        var lease = lease(subscriber, 20);
        accounting.close(subscriber, lease, NOW, accounting.use(NOW, "invoice", 3));
        var one = returned(lease, "invoice");
        var two = returned(lease, "invoice");

        returns.book(List.of(one, one), PERIOD_END.plusSeconds(1));
        var again = returns.book(List.of(two, one), PERIOD_END.plusSeconds(2));

        assertThat(again).isEqualTo(new ReturnStore.Returned(1, 0));
        assertThat(accounting.of(subscriber)).containsExactly(count(3, 2, 0));
    }

    @Test
    void aReturnMayComeBeforeItsLeaseIsClosed() throws SQLException {
        var subscriber = subscribers.with(1000);
        var lease = lease(subscriber, 20);

        returns.book(List.of(returned(lease, null)), NOW);

        assertThat(accounting.of(subscriber)).containsExactly(count(0, 1, 20));
    }

    @Test
    void aReturnToALeaseThatIsNotThereIsSaidToBeWrong() throws SQLException {
        var unknown = new LeaseId(UUID.randomUUID());

        assertThat(returns.book(List.of(returned(unknown, null)), NOW)).isEqualTo(new ReturnStore.Returned(0, 1));
    }

    @Test
    void whatIsInTheLedgerStaysThere() throws SQLException {
        var subscriber = subscribers.with(1000);
        accounting.close(subscriber, lease(subscriber, 20), NOW, accounting.use(NOW, null, 3));

        for (var change : List.of(
                "UPDATE credit_ledger SET credits = 1",
                "UPDATE credit_ledger SET template = 'another' WHERE subscription_id = '" + subscriber.subscription()
                        + "'",
                "DELETE FROM credit_ledger",
                "TRUNCATE credit_ledger",
                "TRUNCATE subscription CASCADE")) {
            assertThatThrownBy(() -> database.update(change)).hasMessageContaining("the ledger is only ever added to");
        }
        assertThat(accounting.of(subscriber)).containsExactly(count(3, 0, 0));
    }

    private LeaseId lease(Subscriber subscriber, int credits) throws SQLException {
        var lease = new LeaseId(UUID.randomUUID());
        leases.grant(lease, subscriber.subscription(), credits, NOW);
        return lease;
    }

    private static CreditReturn returned(LeaseId lease, @Nullable String template) {
        return new CreditReturn(
                new ReportId(UUID.randomUUID()), lease, LocalDate.ofInstant(NOW, ZoneOffset.UTC), template);
    }

    private static PeriodCount count(long used, long returned, long reserved) {
        return new PeriodCount(PERIOD_START, PERIOD_END, 1000, used, returned, reserved, used, returned);
    }
}
