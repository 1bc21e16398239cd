package io.flashreport.billing.accounts;

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
import org.jspecify.annotations.Nullable;

/** Somebody who can log in, for one account. */
@Entity
@Table(name = "app_user")
public class User extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    @Column(name = "email", updatable = false)
    public String email;

    @Column(name = "password_hash")
    public String passwordHash;

    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    public Role role;

    /** Whether this user administers all accounts. */
    @Column(name = "operator")
    public boolean operator;

    @Column(name = "created", updatable = false)
    public Instant created;

    /** When it became certain that this user reads the mails of the address; nobody logs in before. */
    @Column(name = "confirmed_at")
    public @Nullable Instant confirmedAt;

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    public User(AccountId account, EmailAddress email, String passwordHash, Role role, Instant created) {
        this.id = UUID.randomUUID();
        this.accountId = account.value();
        this.email = email.text();
        this.passwordHash = passwordHash;
        this.role = role;
        this.created = created;
    }

    public UserId userId() {
        return new UserId(id);
    }

    public EmailAddress address() {
        return new EmailAddress(email);
    }

    public static Optional<User> with(EmailAddress email) {
        return User.<User>find("email", email.text()).firstResultOptional();
    }

    public static Optional<User> with(UserId id) {
        return User.<User>findByIdOptional(id.value());
    }

    public static List<User> of(AccountId account) {
        return User.list("accountId = ?1 order by email", account.value());
    }
}
