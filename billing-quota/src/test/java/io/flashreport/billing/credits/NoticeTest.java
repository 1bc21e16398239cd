package io.flashreport.billing.credits;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.billing.Ledger;
import io.flashreport.billing.Subscribers;
import io.flashreport.billing.Subscribers.Subscriber;
import io.flashreport.billing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class NoticeTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant NEXT_PERIOD = Instant.parse("2026-03-31T12:00:00Z");

    @Inject
    Subscribers subscribers;

    @Inject
    LeaseStore leases;

    @Inject
    Accounting accounting;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Test
    void ownersAreToldOnceWhenFourFifthsAreUsed() throws SQLException {
        var subscriber = subscribers.with(10);
        var owner = owner(subscriber);

        use(subscriber, 7, NOW);
        assertThat(mails(owner)).isEmpty();
        use(subscriber, 1, NOW);
        use(subscriber, 1, NOW);

        assertThat(mails(owner)).containsExactly("USAGE_NEAR_LIMIT 8 of 10, 80 %, until 31 March 2026, 00:00 UTC");
    }

    @Test
    void ownersAreToldOnceMoreWhenAllIsUsed() throws SQLException {
        var subscriber = subscribers.with(10);
        var owner = owner(subscriber);

        use(subscriber, 10, NOW);
        leases.grant(new LeaseId(UUID.randomUUID()), subscriber.subscription(), 1, NOW);

        assertThat(mails(owner))
                .containsExactly(
                        "USAGE_NEAR_LIMIT 8 of 10, 80 %, until 31 March 2026, 00:00 UTC",
                        "USAGE_AT_LIMIT 10 of 10, 100 %, until 31 March 2026, 00:00 UTC");
    }

    @Test
    void eachPeriodHasItsOwnNotices() throws SQLException {
        var subscriber = subscribers.with(10);
        var owner = owner(subscriber);

        use(subscriber, 8, NOW);
        use(subscriber, 8, NEXT_PERIOD);

        assertThat(mails(owner)).hasSize(2);
    }

    @Test
    void aSmallerPlanThatIsUsedUpAlreadyIsToldOfAtTheNextRefusal() throws SQLException {
        var subscriber = subscribers.with(100);
        var owner = owner(subscriber);
        use(subscriber, 5, NOW);
        subscribers.setLimit(subscriber, 4);

        for (int i = 0; i < 3; i++) leases.grant(new LeaseId(UUID.randomUUID()), subscriber.subscription(), 1, NOW);

        assertThat(mails(owner)).containsExactly("USAGE_AT_LIMIT 5 of 4, 125 %, until 31 March 2026, 00:00 UTC");
    }

    @Test
    void whatIsOnlyHeldIsNotToldOf() throws SQLException {
        var subscriber = subscribers.with(1);
        var owner = owner(subscriber);

        leases.grant(new LeaseId(UUID.randomUUID()), subscriber.subscription(), 1, NOW);
        leases.grant(new LeaseId(UUID.randomUUID()), subscriber.subscription(), 1, NOW);

        assertThat(mails(owner)).isEmpty();
    }

    /** One lease after the other, each of one credit. */
    private void use(Subscriber subscriber, int count, Instant when) throws SQLException {
        for (int i = 0; i < count; i++) {
            var lease = new LeaseId(UUID.randomUUID());
            leases.grant(lease, subscriber.subscription(), 1, when);
            assertThat(accounting.close(subscriber, lease, when, accounting.use(when, null, 1)))
                    .isEmpty();
        }
    }

    private String owner(Subscriber subscriber) throws SQLException {
        var email = UUID.randomUUID() + "@example.org";
        ledger.update("""
                INSERT INTO app_user (account_id, email, password_hash, role, created, confirmed_at)
                VALUES (?, ?, '-', 'OWNER', now(), now())
                """, subscriber.account(), email);
        return email;
    }

    private List<String> mails(String recipient) throws SQLException {
        var sql = "SELECT kind, mail_values ->> 'used', mail_values ->> 'limit', mail_values ->> 'percent',"
                + " mail_values ->> 'periodEnd' FROM mail WHERE recipient = ? ORDER BY created";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, recipient);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add("%s %s of %s, %s %%, until %s"
                            .formatted(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5)));
                }
                return found;
            }
        }
    }
}
