package io.flashreport.engine.host;

import io.flashreport.engine.protocol.Frames;
import io.flashreport.engine.protocol.ToEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Writes to one engine during one job, on a thread of its own: an engine that does not read must not keep the host from
 * reading, and the other way round.
 */
final class DataFeed {
    private final OutputStream engine;
    private final EngineWork work;
    private final Consumer<Exception> onUnreadableData;
    private final Semaphore requests = new Semaphore(0);
    private final Queue<EngineWork.Supply> wanted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Thread thread;
    private volatile boolean over;

    /** Starts the feed; the first thing written is the job itself. */
    DataFeed(OutputStream engine, EngineWork work, Consumer<Exception> onUnreadableData) {
        this.engine = engine;
        this.work = work;
        this.onUnreadableData = onUnreadableData;
        // A platform thread, because writing to a full pipe would hold the carrier of a virtual one.
        this.thread = Thread.ofPlatform().daemon().name("engine-feed").unstarted(this::feed);
        thread.start();
    }

    void send(EngineWork.Supply supply) {
        wanted.add(supply);
        unanswered.incrementAndGet();
        requests.release();
    }

    /** Ends the feed; true when everything that was asked for was written within that time. */
    boolean finish(Duration patience) {
        over = true;
        requests.release();
        try {
            if (thread.join(patience)) return unanswered.get() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        return false;
    }

    private void feed() {
        try {
            Frames.write(engine, work.job());
            engine.flush();
            for (requests.acquire(); !over || unanswered.get() > 0; requests.acquire()) {
                EngineWork.Supply supply = wanted.poll();
                if (supply == null) continue;
                sendOnce(engine, supply);
                unanswered.decrementAndGet();
            }
        } catch (UnreadableDataException e) {
            onUnreadableData.accept(e);
        } catch (IOException e) {
            // The engine closed its input, mostly because it died; whoever reads its output learns of it.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sendOnce(OutputStream engine, EngineWork.Supply supply)
            throws IOException, UnreadableDataException {
        long sent = 0;
        try (InputStream data = open(supply)) {
            for (byte[] chunk = next(data); chunk.length > 0; chunk = next(data)) {
                Frames.write(engine, new ToEngine.Data(chunk));
                sent += chunk.length;
            }
        }
        long expected = supply.bytes();
        if (sent != expected)
            throw new UnreadableDataException(new IOException("expected " + expected + " bytes, read " + sent));
        Frames.write(engine, new ToEngine.DataEnd());
        engine.flush();
    }

    private static InputStream open(EngineWork.Supply supply) throws UnreadableDataException {
        try {
            return supply.data().open();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDataException(e);
        }
    }

    private static byte[] next(InputStream data) throws UnreadableDataException {
        try {
            return data.readNBytes(Frames.MAX_CHUNK_BYTES);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDataException(e);
        }
    }

    /** The host's own side failed, not the engine. */
    private static final class UnreadableDataException extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableDataException(Exception cause) {
            super(cause);
        }
    }
}
