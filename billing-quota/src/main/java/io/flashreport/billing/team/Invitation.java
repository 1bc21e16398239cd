package io.flashreport.billing.team;

import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.accounts.Role;
import io.flashreport.contracts.AccountId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody who may become a user of the account; the address may be anybody's, also a user's of another account. */
@Entity
@Table(name = "invitation")
class Invitation extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "account_id", updatable = false)
    UUID accountId;

    @Column(name = "email", updatable = false)
    String email;

    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "created", updatable = false)
    Instant created;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(AccountId account, EmailAddress email, Role role, Instant created) {
        this.id = UUID.randomUUID();
        this.accountId = account.value();
        this.email = email.text();
        this.role = role;
        this.created = created;
    }

    static Optional<Invitation> with(UUID id, AccountId account) {
        return Invitation.<Invitation>find("id = ?1 and accountId = ?2", id, account.value())
                .firstResultOptional();
    }

    static Optional<Invitation> of(EmailAddress email, AccountId account) {
        return Invitation.<Invitation>find("email = ?1 and accountId = ?2", email.text(), account.value())
                .firstResultOptional();
    }

    static List<Invitation> of(AccountId account) {
        return Invitation.list("accountId = ?1 order by email", account.value());
    }
}
