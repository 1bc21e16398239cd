package io.flashreport.gateway.keys;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * The keys that have been used lately, as billing-quota knows them.
 *
 * <p>A known key costs no call; {@link KeyFeed} has changed keys forgotten.
 */
@Singleton
public class KeyRing {
    private static final Logger LOG = Logger.getLogger(KeyRing.class);
    private static final Executor VIRTUAL =
            task -> Thread.ofVirtual().name("key-lookup").start(task);

    private final BillingClient billing;
    private final KeyFeedState feed;
    private final MeterRegistry metrics;
    private final AsyncCache<KeyHash, KeyCheck> keys;

    KeyRing(BillingClient billing, KeyFeedState feed, KeyConfig config, MeterRegistry metrics) {
        this.billing = billing;
        this.feed = feed;
        this.metrics = metrics;
        this.keys = Caffeine.newBuilder()
                .maximumSize(config.cacheSize())
                .expireAfter(Expiry.<KeyHash, KeyCheck>creating((key, check) -> lifetime(check, config)))
                .buildAsync();
    }

    /** The grant of a key; never fails. */
    public CompletableFuture<KeyCheck> check(ApiKey key) {
        if (!feed.inTouch()) return CompletableFuture.completedFuture(new KeyCheck.Uncheckable());
        var known = keys.getIfPresent(key.hash());
        count(known == null ? "billing" : "memory");
        return known != null ? known : keys.get(key.hash(), (hash, executor) -> lookUp(hash));
    }

    // A lookup that is under way is forgotten as well: its answer may be older than the change.
    void forget(KeyHash hash) {
        keys.synchronous().invalidate(hash);
    }

    void forgetAll() {
        keys.synchronous().invalidateAll();
    }

    private CompletableFuture<KeyCheck> lookUp(KeyHash hash) {
        return CompletableFuture.supplyAsync(() -> ask(hash), VIRTUAL);
    }

    private KeyCheck ask(KeyHash hash) {
        try {
            return billing.grantOf(hash).<KeyCheck>map(KeyCheck.Granted::new).orElseGet(KeyCheck.Unknown::new);
        } catch (IOException e) {
            LOG.warnf("A key could not be looked up: %s", e);
            return new KeyCheck.Uncheckable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new KeyCheck.Uncheckable();
        }
    }

    private void count(String source) {
        metrics.counter("flashreport.gateway.key.lookups", "source", source).increment();
    }

    private static Duration lifetime(KeyCheck check, KeyConfig config) {
        return switch (check) {
            case KeyCheck.Granted _ -> config.rememberKnown();
            case KeyCheck.Unknown _ -> config.rememberUnknown();
            case KeyCheck.Uncheckable _ -> Duration.ZERO;
        };
    }
}
