package io.flashreport.report.leader;

import java.util.concurrent.atomic.AtomicBoolean;

/** Work of the leader that may wait long for others: done on a thread of its own, so that no other duty waits. */
public final class Aside {
    private final String name;
    private final AtomicBoolean underWay = new AtomicBoolean();

    /** @param name of the thread */
    public Aside(String name) {
        this.name = name;
    }

    /** Begins the work, unless what was begun before is still under way. */
    public void begin(Runnable work) {
        if (!underWay.compareAndSet(false, true)) return;
        Thread.ofVirtual().name(name).start(() -> {
            try {
                work.run();
            } finally {
                underWay.set(false);
            }
        });
    }
}
