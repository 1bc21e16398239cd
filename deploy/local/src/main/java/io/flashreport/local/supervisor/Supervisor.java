package io.flashreport.local.supervisor;

import io.flashreport.local.part.Home;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the parts of one home, in parallel where their needs allow it, and stops them. */
public final class Supervisor implements AutoCloseable {
    private final NavigableMap<PartId, Supervised> parts = new ConcurrentSkipListMap<>();
    private final Home home;
    private final Observer observer;
    private final Clock clock;
    private final Watchdog watchdog;
    private final Set<ExecutorService> busy = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    public Supervisor(Home home, Observer observer, Clock clock) throws IOException {
        this.home = home;
        this.observer = observer;
        this.clock = clock;
        this.watchdog = new Watchdog();
    }

    /** Makes a part known, unless it is; {@link #start} starts it. */
    public void add(Part part) {
        parts.putIfAbsent(part.id(), new Supervised(part, home, watchdog, observer, clock));
    }

    public List<PartId> parts() {
        return List.copyOf(parts.keySet());
    }

    /** Returns when all are ready; refuses when the supervisor is closed. When one fails, others may still be starting: the caller stops them. */
    public void start(Collection<PartId> ids) throws PartFailedException, IOException, InterruptedException {
        Map<PartId, CountDownLatch> readiness = new TreeMap<>();
        ids.forEach(id -> readiness.put(id, new CountDownLatch(1)));
        inParallel(ids, id -> {
            for (var other : readiness.entrySet()) {
                if (id.kind().needs().contains(other.getKey().kind())) {
                    other.getValue().await();
                }
            }
            if (closed.get()) {
                throw new IOException("everything is being stopped");
            }
            supervised(id).start();
            Objects.requireNonNull(readiness.get(id)).countDown();
        });
    }

    public void stop(Collection<PartId> ids) throws PartFailedException, IOException, InterruptedException {
        inParallel(ids, id -> supervised(id).stop());
    }

    /** Ends the processes without warning, as a crash would. */
    public void kill(Collection<PartId> ids) throws PartFailedException, IOException, InterruptedException {
        inParallel(ids, id -> supervised(id).kill());
    }

    /** Stops everything, the services before what they need; by force when it is interrupted. */
    @Override
    public void close() throws IOException {
        closed.set(true);
        busy.forEach(ExecutorService::shutdownNow);
        try {
            stop(parts().stream().filter(id -> id.kind().isService()).toList());
            stop(parts());
        } catch (PartFailedException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            parts.values().forEach(Supervised::killAtOnce);
            Thread.currentThread().interrupt();
        } finally {
            watchdog.close();
        }
    }

    public List<PartReport> report() {
        return parts.values().stream().map(Supervised::report).toList();
    }

    private Supervised supervised(PartId id) {
        Supervised found = parts.get(id);
        if (found == null) {
            throw new IllegalArgumentException(
                    "there is no part " + id + " in this stack; it has " + String.join(", ", names()));
        }
        return found;
    }

    private List<String> names() {
        return parts.keySet().stream().map(PartId::toString).toList();
    }

    /** Fails with the first failure; what runs then is interrupted. */
    private void inParallel(Collection<PartId> ids, Step step)
            throws PartFailedException, IOException, InterruptedException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        busy.add(threads);
        try {
            var running = new ExecutorCompletionService<PartId>(threads);
            for (PartId id : ids) {
                running.submit(() -> {
                    step.run(id);
                    return id;
                });
            }
            for (int left = ids.size(); left > 0; left--) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case PartFailedException failed -> throw failed;
                case IOException broken -> throw broken;
                case RuntimeException wrong -> throw wrong;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            threads.shutdownNow();
            busy.remove(threads);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run(PartId id) throws PartFailedException, IOException, InterruptedException;
    }
}
