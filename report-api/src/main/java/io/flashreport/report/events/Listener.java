package io.flashreport.report.events;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One stream: what is to be sent on it. */
final class Listener {
    /** A client that does not read so many loses its stream; it finds out what it missed when it comes back. */
    private static final int MOST_UNREAD = 1000;

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Change END = new Change("", NOBODY, NOBODY, null);

    private final UUID account;
    private final @Nullable UUID report;
    private final BlockingQueue<Change> unread = new ArrayBlockingQueue<>(MOST_UNREAD);
    private volatile boolean closed;

    /** @param report null: all of the account */
    Listener(UUID account, @Nullable UUID report) {
        this.account = account;
        this.report = report;
    }

    UUID account() {
        return account;
    }

    void offer(Change change) {
        if (!change.account().equals(account)) return;
        if (report != null && !change.report().equals(report)) return;
        if (!unread.offer(change)) close();
    }

    /** The next change; null when there is none for so long, or the stream was closed. */
    @Nullable
    Change next(Duration atMost) throws InterruptedException {
        if (closed) return null;
        var next = unread.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        // Whoever closed it has put END there, only to be noticed.
        return closed ? null : next;
    }

    boolean isClosed() {
        return closed;
    }

    /** Ends the stream at once, whatever is unread. */
    void close() {
        closed = true;
        unread.clear();
        unread.offer(END);
    }
}
