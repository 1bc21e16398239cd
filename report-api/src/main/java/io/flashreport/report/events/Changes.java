package io.flashreport.report.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the database what has changed, once for all who listen to this node, and not at all while nobody does. */
@ApplicationScoped
class Changes {
    private static final Logger LOG = Logger.getLogger(Changes.class);

    private final ChangeStore store;
    private final EventConfig config;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("changes").unstarted(this::run);
    private volatile String from = "0";

    Changes(ChangeStore store, EventConfig config, MeterRegistry metrics) {
        this.store = store;
        this.config = config;
        Gauge.builder("flashreport.events.streams", listeners::size).register(metrics);
    }

    /**
     * Begins to listen; must be {@link #leave left}. Whatever is changed from now on is told.
     *
     * @return empty when the account has too many streams already
     */
    synchronized Optional<Listener> listen(UUID account, @Nullable UUID report) throws SQLException {
        long streams = listeners.stream()
                .filter(listener -> listener.account().equals(account))
                .count();
        if (streams >= config.maxPerAccount()) return Optional.empty();
        // A round that is under way may set it back a little: then something is told twice.
        if (listeners.isEmpty()) from = store.now();
        var listener = new Listener(account, report);
        listeners.add(listener);
        notifyAll();
        return Optional.of(listener);
    }

    void leave(Listener listener) {
        listeners.remove(listener);
    }

    /** Everything before this mark has been told. */
    String toldUpTo() {
        return from;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stop.countDown();
        thread.interrupt();
        listeners.forEach(Listener::close);
    }

    private void run() {
        try {
            do {
                awaitListener();
                tell();
            } while (!stop.await(config.every().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitListener() throws InterruptedException {
        while (listeners.isEmpty()) wait();
    }

    private void tell() {
        try {
            var accounts = listeners.stream().map(Listener::account).collect(Collectors.toSet());
            var to = store.now();
            for (var change : store.between(from, to, accounts)) {
                for (var listener : listeners) listener.offer(change);
            }
            from = to;
        } catch (SQLException e) {
            LOG.debugf("Changes are told when the database answers: %s", e.getMessage());
        }
    }
}
