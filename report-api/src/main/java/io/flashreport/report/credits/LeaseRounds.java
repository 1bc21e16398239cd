package io.flashreport.report.credits;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Gives back what this node has finished with, and all of it when the node stops. */
@ApplicationScoped
class LeaseRounds {
    private static final Logger LOG = Logger.getLogger(LeaseRounds.class);
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(10);

    private final Credits credits;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("leases").unstarted(this::run);

    LeaseRounds(Credits credits) {
        this.credits = credits;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        thread.join(LONGEST_ROUND);
    }

    private void run() {
        try {
            while (!stop.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) perform(credits::closeDone);
            perform(credits::closeAll);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Round {
        void perform() throws SQLException;
    }

    private static void perform(Round round) {
        try {
            round.perform();
        } catch (SQLException e) {
            LOG.warnf("Leases stay open until they expire: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Leases stay open until they expire", e);
        }
    }
}
