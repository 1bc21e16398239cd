package io.flashreport.report.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.report.Billing;
import io.flashreport.report.RealParts;
import io.flashreport.report.SubscriptionId;
import io.flashreport.report.credits.CreditAnswer.Exhausted;
import io.flashreport.report.credits.CreditAnswer.Granted;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several nodes with credits of one subscription. Those that are made here do no rounds: they die when they are left. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NodesTest {
    @Inject
    LeaseTaking taking;

    @Inject
    LeaseClosing closing;

    @Inject
    LeaseStore store;

    @Inject
    AbandonedLeases duty;

    @Inject
    CreditConfig config;

    @Inject
    DataSource database;

    private final SubscriptionId subscription = new SubscriptionId(UUID.randomUUID());
    private final Billing billing = new Billing(subscription.value());
    private Accepting accepting;

    @BeforeEach
    void anAccount() {
        accepting = new Accepting(database);
    }

    @Test
    void nodesThatRaceForTheLastCreditsAcceptThemAllAndNoMore() throws Exception {
        for (int round = 1; round <= 5; round++) {
            billing.limit(100L * round);
            var nodes = new Credits[] {node(), node(), node()};
            var accepted = new AtomicInteger();
            try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 200; i++) {
                    var node = nodes[i % nodes.length];
                    clients.execute(() -> {
                        if (accepting.accept(node, subscription)) accepted.incrementAndGet();
                    });
                }
            }
            assertThat(accepted).hasValue(100);
            assertThat(accepting.count(subscription)).isEqualTo(100 * round);
            for (var node : nodes) node.closeAll();
            assertThat(billing.used()).isEqualTo(100L * round);
            assertThat(billing.reserved()).isZero();
        }
    }

    @Test
    void aCreditOfALeaseThatAnotherNodeClosedIsVoid() throws SQLException {
        billing.limit(1);
        var slow = node();
        var credit = ((Granted) slow.take(subscription)).credit();
        var fast = node();
        assertThat(accepting.accept(fast, subscription)).isTrue();
        assertThat(accepting.commit(credit)).isFalse();
        slow.refused(credit);
        assertThat(slow.take(subscription)).isInstanceOf(Exhausted.class);
        assertThat(accepting.count(subscription)).isEqualTo(1);
    }

    @Test
    void aLeaseWaitsForReportsThatAreBeingAccepted() throws Exception {
        billing.limit(1);
        var slow = node();
        var credit = ((Granted) slow.take(subscription)).credit();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor();
                var begun = accepting.begin(credit)) {
            var other = clients.submit(() -> node().take(subscription));
            await().pollDelay(Duration.ofMillis(200)).until(() -> !other.isDone());
            begun.commit();
            assertThat(other.get()).isInstanceOf(Exhausted.class);
        }
        assertThat(billing.used()).isEqualTo(1);
    }

    @Test
    void whatADeadNodeUsedIsCountedAndTheRestGoesBack() throws SQLException {
        billing.leaseLife(1_000);
        var dead = node();
        assertThat(accepting.accept(dead, subscription)).isTrue();
        assertThat(dead.take(subscription)).isInstanceOf(Granted.class);
        assertThat(billing.reserved()).isPositive();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            duty.perform();
            assertThat(billing.reserved()).isZero();
        });
        assertThat(billing.used()).isEqualTo(1);
    }

    @Test
    void anEndThatBillingDidNotHearIsToldAgain() throws SQLException {
        var node = node();
        assertThat(accepting.accept(node, subscription)).isTrue();
        billing.away(true);
        node.closeAll();
        billing.away(false);
        assertThat(billing.used()).isZero();
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            duty.perform();
            assertThat(billing.used()).isEqualTo(1);
        });
        assertThat(store.untoldOf(subscription, new UUID(0, 0), 10)).isEmpty();
    }

    @Test
    void aLeaseThatWasClosedBeforeItsGrantWasKnownIsNotOpened() throws SQLException {
        var id = new LeaseId(UUID.randomUUID());
        store.begin(id, subscription);
        closing.close(List.of(id));
        var now = Instant.now();
        assertThat(store.open(id, new LeaseGrant(5, now, now.plusSeconds(9), now.plusSeconds(9))))
                .isEmpty();
    }

    @Test
    void leasesGrowWhileTheyAreUsedUpQuickly() {
        var node = node();
        for (int i = 0; i < 300; i++) assertThat(node.take(subscription)).isInstanceOf(Granted.class);
        assertThat(billing.asked()).isLessThan(10);
    }

    private Credits node() {
        return new Credits(taking, closing, config);
    }
}
