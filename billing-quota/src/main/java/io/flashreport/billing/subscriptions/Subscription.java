package io.flashreport.billing.subscriptions;

import io.flashreport.billing.accounts.Account;
import io.flashreport.billing.plans.Plan;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan that an account has bought, for a time. */
@Entity
@Table(name = "subscription")
public class Subscription extends PanacheEntityBase {
    /** A suspended one creates no reports, however long it is valid. */
    public enum State {
        ACTIVE,
        SUSPENDED
    }

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    public Account account;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id")
    public Plan plan;

    /** The day of this instant (UTC) is the first of each monthly period. */
    @Column(name = "valid_from", updatable = false)
    public Instant validFrom;

    @Column(name = "valid_until")
    public Instant validUntil;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    public State state;

    @Column(name = "payment_set_up")
    public boolean paymentSetUp;

    /** Who collects the payments; null while nobody does, or when operators mark them by hand. */
    @Column(name = "payment_provider")
    public @Nullable String paymentProvider;

    @Column(name = "payment_customer")
    public @Nullable String paymentCustomer;

    /** What the provider calls this subscription. */
    @Column(name = "payment_reference")
    public @Nullable String paymentReference;

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {}

    Subscription(UUID id, Account account, Plan plan, Instant validFrom, Instant validUntil) {
        this.id = id;
        this.account = account;
        this.plan = plan;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        this.state = State.ACTIVE;
    }

    /**
     * A subscription that nobody else changes before the end of the transaction; that of a deleted account is not
     * changed any more.
     */
    public static Optional<Subscription> toChange(UUID id) {
        return Subscription.<Subscription>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(subscription -> subscription.account.deletedAt == null);
    }

    /** The same for the one that a payment provider knows by this name. */
    public static Optional<Subscription> toChange(String paymentProvider, String paymentReference) {
        return Subscription.<Subscription>find(
                        "paymentProvider = ?1 and paymentReference = ?2", paymentProvider, paymentReference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
