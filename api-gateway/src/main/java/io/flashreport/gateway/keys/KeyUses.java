package io.flashreport.gateway.keys;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tells billing-quota every few seconds which keys have been used since.
 *
 * <p>What it cannot be told at that moment is dropped: a last use is worth no memory that grows while billing-quota is
 * away, and a key that is in use is told of the next time.
 */
@Singleton
public class KeyUses {
    private static final Logger LOG = Logger.getLogger(KeyUses.class);

    private final ConcurrentMap<UUID, Instant> uses = new ConcurrentHashMap<>();
    private final BillingClient billing;
    private final KeyConfig config;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean failing;

    KeyUses(BillingClient billing, KeyConfig config, Clock clock) {
        this.billing = billing;
        this.config = config;
        this.clock = clock;
    }

    public void note(UUID keyId) {
        uses.put(keyId, clock.instant());
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("key-uses").start(this::report);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        tell();
    }

    private void report() {
        try {
            while (!stopped.await(config.usesInterval().toMillis(), TimeUnit.MILLISECONDS)) tell();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void tell() throws InterruptedException {
        var batch = taken();
        if (batch.isEmpty()) return;
        try {
            billing.tell(batch);
            failing = false;
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                LOG.warnf("billing-quota cannot be told of the use of keys, which is dropped until it can: %s", e);
            }
            failing = true;
        }
    }

    private List<KeyUse> taken() {
        var batch = new ArrayList<KeyUse>();
        uses.forEach((key, lastUsed) -> {
            if (uses.remove(key, lastUsed)) batch.add(new KeyUse(key, lastUsed));
        });
        return batch;
    }
}
