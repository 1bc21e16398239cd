package io.flashreport.gateway.keys;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * The keys and sessions that have been used lately, as billing-quota knows them.
 *
 * <p>A known one costs no call; {@link KeyFeed} has those that changed forgotten.
 */
@Singleton
public class KeyRing {
    private static final Logger LOG = Logger.getLogger(KeyRing.class);
    private static final Executor VIRTUAL =
            task -> Thread.ofVirtual().name("key-lookup").start(task);

    private final BillingClient billing;
    private final KeyFeedState feed;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final AsyncCache<Secret, Check> keys;

    KeyRing(BillingClient billing, KeyFeedState feed, KeyConfig config, Clock clock, MeterRegistry metrics) {
        this.billing = billing;
        this.feed = feed;
        this.clock = clock;
        this.metrics = metrics;
        this.keys = Caffeine.newBuilder()
                .maximumSize(config.cacheSize())
                .expireAfter(Expiry.<Secret, Check>creating((key, check) -> lifetime(check, config)))
                .buildAsync();
    }

    /** Who holds a key or a session; never fails. */
    public CompletableFuture<Check> check(Secret secret) {
        if (!feed.inTouch()) return CompletableFuture.completedFuture(new Check.Uncheckable());
        var known = keys.getIfPresent(secret);
        count(known == null ? "billing" : "memory");
        var check = known != null ? known : keys.get(secret, (unknown, executor) -> lookUp(unknown));
        return check.thenApply(this::unlessOver);
    }

    private Check unlessOver(Check check) {
        return check instanceof Check.Known known && !known.holder().validAt(clock.instant())
                ? new Check.Unknown()
                : check;
    }

    // A lookup that is under way is forgotten as well: its answer may be older than the change.
    void forget(KeyHash hash) {
        for (var kind : Secret.Kind.values()) keys.synchronous().invalidate(new Secret(kind, hash));
    }

    void forgetAll() {
        keys.synchronous().invalidateAll();
    }

    private CompletableFuture<Check> lookUp(Secret secret) {
        return CompletableFuture.supplyAsync(() -> ask(secret), VIRTUAL);
    }

    private Check ask(Secret secret) {
        try {
            return billing.holderOf(secret).<Check>map(Check.Known::new).orElseGet(Check.Unknown::new);
        } catch (IOException e) {
            LOG.warnf("A key or session could not be looked up: %s", e);
            return new Check.Uncheckable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Check.Uncheckable();
        }
    }

    private void count(String source) {
        metrics.counter("flashreport.gateway.key.lookups", "source", source).increment();
    }

    private static Duration lifetime(Check check, KeyConfig config) {
        return switch (check) {
            case Check.Known _ -> config.rememberKnown();
            case Check.Unknown _ -> config.rememberUnknown();
            case Check.Uncheckable _ -> Duration.ZERO;
        };
    }
}
