package io.flashreport.gateway.keys;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Follows billing-quota's changes by a long poll, and has {@link KeyRing} forget what changed. */
@Singleton
class KeyFeed {
    private static final Logger LOG = Logger.getLogger(KeyFeed.class);

    private final BillingClient billing;
    private final KeyRing keys;
    private final KeyFeedState state;
    private final KeyConfig config;
    private final CountDownLatch stopped = new CountDownLatch(1);

    KeyFeed(BillingClient billing, KeyRing keys, KeyFeedState state, KeyConfig config) {
        this.billing = billing;
        this.keys = keys;
        this.state = state;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("key-feed").start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void follow() {
        var revision = OptionalLong.empty();
        var wait = Duration.ZERO;
        var failing = false;
        try {
            while (stopped.getCount() > 0) {
                try {
                    var changes = billing.changesAfter(revision, wait);
                    apply(changes);
                    revision = OptionalLong.of(changes.revision());
                    wait = config.pollWait();
                    if (failing) LOG.info("billing-quota can be asked again");
                    failing = false;
                } catch (IOException | RuntimeException e) {
                    state.lost();
                    if (!failing && stopped.getCount() > 0) {
                        LOG.warnf("billing-quota cannot be asked for changes of keys: %s", e);
                    }
                    failing = true;
                    // The answer shall tell at once that billing-quota is back.
                    wait = Duration.ZERO;
                    stopped.await(config.retryPause().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void apply(KeyChanges changes) {
        if (changes.reset()) keys.forgetAll();
        changes.changed().forEach(keys::forget);
        state.connected();
    }
}
