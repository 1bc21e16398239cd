package io.flashreport.billing.keys;

import io.flashreport.billing.audit.Action;
import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.audit.AuditLog;
import io.flashreport.billing.secrets.Secret;
import io.flashreport.billing.subscriptions.SubscriptionId;
import io.flashreport.contracts.AccountId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Makes, rotates and revokes keys. */
@Singleton
class IssuedKeys {
    static final Duration MAX_OVERLAP = Duration.ofDays(30);
    static final int MAX_GOOD_KEYS = 100;
    static final int MAX_NAME = 100;
    private static final String PREFIX = "fr_";
    private static final int HINT = 7;

    /** What became of a change. */
    sealed interface Outcome {
        record Made(NewKey key) implements Outcome {}

        record Revoked() implements Outcome {}

        record Unknown() implements Outcome {}

        record Wrong(String detail) implements Outcome {}

        record Impossible(String detail) implements Outcome {}
    }

    private final IssuedKeyStore store;
    private final AuditLog audit;
    private final Clock clock;

    IssuedKeys(IssuedKeyStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(rollbackOn = Exception.class)
    Outcome create(Actor actor, SubscriptionId subscription, String name) throws SQLException {
        if (name.isBlank() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return new Outcome.Wrong("name must be one line of 1 to " + MAX_NAME + " characters, was '" + name + "'.");
        }
        if (!store.lock(subscription)) return new Outcome.Unknown();
        if (isFull(subscription, clock.instant())) return full();
        var made = make(subscription, name.strip());
        audit.record(actor, Action.KEY_CREATED, "key", made.view().id(), null, made.view());
        return new Outcome.Made(made);
    }

    /** Makes a key in the place of another, which is good for the overlap still, and not longer than before. */
    @Transactional(rollbackOn = Exception.class)
    Outcome rotate(Actor actor, AccountId account, KeyId id, Duration overlap) throws SQLException {
        if (overlap.isNegative() || overlap.compareTo(MAX_OVERLAP) > 0) {
            return new Outcome.Wrong("overlapSeconds must be 0 to " + MAX_OVERLAP.toSeconds() + " (30 days), was "
                    + overlap.toSeconds() + ".");
        }
        var found = store.lock(account, id);
        if (found.isEmpty()) return new Outcome.Unknown();
        var old = found.get().key();
        var now = clock.instant();
        if (!old.isGoodAt(now)) {
            return new Outcome.Impossible("The key is revoked or over: make a new one instead of rotating it.");
        }
        var ending = old.until(now.plus(overlap));
        if (ending.isGoodAt(now) && isFull(found.get().subscription(), now)) return full();
        store.update(ending);
        var made = make(found.get().subscription(), old.name());
        audit.record(actor, Action.KEY_ROTATED, "key", id, old, ending);
        audit.record(actor, Action.KEY_CREATED, "key", made.view().id(), null, made.view());
        return new Outcome.Made(made);
    }

    /** The key is good no more, and its row stays: it has to tell the gateways. */
    @Transactional(rollbackOn = Exception.class)
    Outcome revoke(Actor actor, AccountId account, KeyId id) throws SQLException {
        var found = store.lock(account, id);
        if (found.isEmpty()) return new Outcome.Unknown();
        var old = found.get().key();
        if (old.revoked() == null) {
            var revoked = old.revokedAt(clock.instant());
            store.update(revoked);
            audit.record(actor, Action.KEY_REVOKED, "key", id, old, revoked);
        }
        return new Outcome.Revoked();
    }

    private boolean isFull(SubscriptionId subscription, Instant now) throws SQLException {
        return store.of(subscription).stream().filter(key -> key.isGoodAt(now)).count() >= MAX_GOOD_KEYS;
    }

    private static Outcome full() {
        return new Outcome.Impossible(
                "The subscription has " + MAX_GOOD_KEYS + " keys, as many as it may have: revoke one first.");
    }

    private NewKey make(SubscriptionId subscription, String name) throws SQLException {
        var secret = Secret.random(PREFIX);
        var created = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hint = secret.text().substring(0, HINT);
        var key = new KeyView(new KeyId(UUID.randomUUID()), name, hint, created, null, null, null);
        store.insert(subscription, key, secret.sha256());
        return new NewKey(key, secret.text());
    }
}
