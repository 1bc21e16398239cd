package io.flashreport.billing.accounts;

import io.flashreport.contracts.AccountId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant. */
@Entity
@Table(name = "account")
public class Account extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "name")
    public String name;

    @Column(name = "created", updatable = false)
    public Instant created;

    /** Since when there is nobody behind it any more. */
    @Column(name = "deleted_at")
    public @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    public Account(UUID id, String name, Instant created) {
        this.id = id;
        this.name = name;
        this.created = created;
    }

    /** An account that nobody else changes before the end of the transaction; a deleted one is not changed any more. */
    public static Optional<Account> toChange(UUID id) {
        return deletedToo(id).filter(account -> account.deletedAt == null);
    }

    /** As {@link #toChange}, deleted or not. */
    public static Optional<Account> deletedToo(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public AccountId accountId() {
        return new AccountId(id);
    }
}
