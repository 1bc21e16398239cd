package io.flashreport.billing.links;

import io.flashreport.billing.accounts.UserId;
import io.flashreport.billing.secrets.Secret;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** Links that are mailed and used once; all calls join the caller's transaction. */
@Singleton
@Transactional(value = Transactional.TxType.MANDATORY, rollbackOn = Exception.class)
public class OneTimeLinks {
    private static final String PREFIX = "fl_";

    private final LinkStore store;
    private final Clock clock;

    OneTimeLinks(LinkStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public LinkId make(OneTimeLink link) throws SQLException {
        return store.insert(link, clock.instant());
    }

    /** A new secret that opens the link, good from now for as long as its purpose allows. */
    public Secret secretFor(LinkId link) throws SQLException {
        var secret = Secret.random(PREFIX);
        store.insert(link, secret, clock.instant().plus(store.purposeOf(link).life()));
        return secret;
    }

    /** Uses a link up; empty when the secret is unknown, over, used, or for something else. */
    public Optional<OneTimeLink> use(Secret secret, Purpose purpose) throws SQLException {
        return store.use(secret, purpose, clock.instant());
    }

    /** Makes all links worthless that were mailed to a user before. */
    public void voidAllOf(UserId user) throws SQLException {
        store.voidAllOf(user, clock.instant());
    }
}
