package io.flashreport.billing.firstusers;

import io.flashreport.billing.accounts.EmailAddress;
import io.flashreport.billing.accounts.Role;
import io.flashreport.billing.accounts.User;
import io.flashreport.billing.accounts.UserStore;
import io.flashreport.billing.passwords.NewPassword;
import io.flashreport.billing.passwords.Passwords;
import io.flashreport.contracts.AccountId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;

/** Makes owners who can log in at once, with a password from a file. */
@Singleton
public class FirstUsers {
    private final UserStore locks;
    private final Passwords passwords;
    private final Clock clock;

    FirstUsers(UserStore locks, Passwords passwords, Clock clock) {
        this.locks = locks;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Makes the user unless there is one with this address, whose password then stays as it is.
     *
     * @param account makes or finds the account, in the transaction of the user
     * @return whether the user was made
     */
    public boolean ensure(EmailAddress email, Path passwordFile, boolean operator, Supplier<AccountId> account)
            throws IOException, InterruptedException {
        if (QuarkusTransaction.requiringNew().call(() -> User.with(email).isPresent())) return false;
        var hash = passwords.hash(read(passwordFile));
        return QuarkusTransaction.requiringNew().call(() -> make(email, hash, operator, account));
    }

    private boolean make(EmailAddress email, String hash, boolean operator, Supplier<AccountId> account)
            throws SQLException {
        // Several nodes may start at once.
        locks.lock(email);
        if (User.with(email).isPresent()) return false;
        var now = clock.instant();
        var user = new User(account.get(), email, hash, Role.OWNER, now);
        user.operator = operator;
        user.confirmedAt = now;
        user.persist();
        return true;
    }

    private static NewPassword read(Path file) throws IOException {
        try {
            return new NewPassword(Files.readString(file).strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("in " + file + ": " + e.getMessage(), e);
        }
    }
}
