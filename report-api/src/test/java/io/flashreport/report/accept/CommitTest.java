package io.flashreport.report.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.contracts.DataFormat;
import io.flashreport.contracts.Lane;
import io.flashreport.report.Billing;
import io.flashreport.report.OrderedIds;
import io.flashreport.report.Payload;
import io.flashreport.report.Presentation;
import io.flashreport.report.RealParts;
import io.flashreport.report.Report;
import io.flashreport.report.SubscriptionId;
import io.flashreport.report.credits.LeaseClosing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Reports that are committed while others close the leases that they have credits of. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CommitTest {
    private static final int CLIENTS = 16;

    @Inject
    Commit commit;

    @Inject
    LeaseClosing closing;

    @Inject
    OrderedIds ids;

    @Inject
    DataSource database;

    private final SubscriptionId subscription = new SubscriptionId(UUID.randomUUID());
    private final Billing billing = new Billing(subscription.value());

    @Test
    void leasesThatAreClosedUnderManyHandsAreNeitherOverusedNorLost() throws Exception {
        billing.limit(400);
        var accepted = new AtomicInteger();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> {
                    for (var last = commit(); !(last instanceof Commit.Outcome.Nothing); last = commit()) {
                        if (last instanceof Commit.Outcome.Done) accepted.incrementAndGet();
                    }
                });
            }
            while (accepted.get() < 390) closing.closeAllOf(subscription);
        }
        closing.closeAllOf(subscription);
        assertThat(accepted).hasValue(400);
        assertThat(count("select count(*) from report where subscription_id = ?"))
                .isEqualTo(400);
        assertThat(count("select sum(used) from lease where subscription_id = ?"))
                .isEqualTo(400);
        assertThat(count("select count(*) from lease where subscription_id = ? and used > credits"))
                .isZero();
        assertThat(billing.used()).isEqualTo(400);
        assertThat(billing.reserved()).isZero();
    }

    @Test
    void aCommitOfUnknownOutcomeNeedsNoRepair() throws Exception {
        assertThat(commit()).isInstanceOf(Commit.Outcome.Done.class);
        try (var connection = database.getConnection();
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement(
                    "select 1 from lease where subscription_id = ? and closed_at is null for update")) {
                lock.setObject(1, subscription.value());
                lock.execute();
            }
            var interrupted = clients.submit(this::commit);
            await().until(() -> count("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where wait_event_type = 'Lock' and query like '%for share%' and ?::uuid is not null
                    """) == 1);
            assertThat(interrupted.get()).isInstanceOf(Commit.Outcome.Unknown.class);
            connection.rollback();
        }
        assertThat(commit()).isInstanceOf(Commit.Outcome.Done.class);
        closing.closeAllOf(subscription);
        assertThat(count("select count(*) from report where subscription_id = ?"))
                .isEqualTo(2);
        assertThat(billing.used()).isEqualTo(2);
    }

    private Commit.Outcome commit() {
        var report = new Report();
        report.id = ids.next();
        report.accountId = subscription.value();
        report.lane = Lane.FAST;
        report.concurrentReports = 1;
        report.createdAt = Instant.now();
        report.expiresAt = report.createdAt.plusSeconds(60);
        var payload = new Payload();
        payload.format = DataFormat.JSON;
        payload.bytes = 2;
        payload.data = new byte[] {'[', ']'};
        return commit.commit(subscription, report, payload, Presentation.AUTOMATIC, null, null);
    }

    private int count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, subscription.value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
