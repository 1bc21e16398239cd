package io.flashreport.report.leader;

import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does the duties in turn, each when it is due, for as long as this node leads. */
@ApplicationScoped
class LeaderLoop {
    private static final Logger LOG = Logger.getLogger(LeaderLoop.class);
    private static final Duration CONFIRM_EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(20);

    private final Leadership leadership;
    private final List<Watch> duties;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("leader").unstarted(this::run);

    LeaderLoop(Leadership leadership, @All List<Duty> duties) {
        this.leadership = leadership;
        this.duties = duties.stream().map(Watch::new).toList();
    }

    /** A duty and when it is due, by {@link System#nanoTime}. */
    private static final class Watch {
        private final Duty duty;
        private long due;

        Watch(Duty duty) {
            this.duty = duty;
        }

        void begin() {
            duty.begin();
            due = System.nanoTime();
        }

        void performIfDue() {
            if (System.nanoTime() - due < 0) return;
            due = System.nanoTime() + rest().toNanos();
        }

        private Duration rest() {
            try {
                return duty.perform();
            } catch (SQLException e) {
                LOG.warnf("%s waits for the database: %s", name(), e.getMessage());
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s failed and is tried again", name());
            }
            return AFTER_FAILURE;
        }

        private String name() {
            return ClientProxy.unwrap(duty).getClass().getSimpleName();
        }
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        thread.join(LONGEST_ROUND);
    }

    private void run() {
        while (!rested(CONFIRM_EVERY)) {
            if (leadership.confirm()) lead();
        }
        leadership.release();
    }

    private void lead() {
        duties.forEach(Watch::begin);
        long confirmed = System.nanoTime();
        while (!rested(untilNextDuty())) {
            if (System.nanoTime() - confirmed > CONFIRM_EVERY.toNanos()) {
                if (!leadership.confirm()) return;
                confirmed = System.nanoTime();
            }
            duties.forEach(Watch::performIfDue);
        }
    }

    private Duration untilNextDuty() {
        long now = System.nanoTime();
        long next = duties.stream().mapToLong(watch -> watch.due - now).min().orElse(CONFIRM_EVERY.toNanos());
        return Duration.ofNanos(Math.clamp(next, 0, CONFIRM_EVERY.toNanos()));
    }

    /** Waits; true when the node stops. */
    private boolean rested(Duration pause) {
        try {
            return stop.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
