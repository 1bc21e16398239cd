package io.flashreport.report.dispatch;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.Lane;
import io.flashreport.report.leader.Duty;
import io.flashreport.report.workers.WorkerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Releases the backlog. An attempt is committed before it is sent and marked after Kafka has it, so that a crash at
 * any point makes it be sent again, and never lost.
 */
@ApplicationScoped
class Dispatcher implements Duty {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DispatchStore store;
    private final WorkerStore workers;
    private final JobSender sender;
    private final DispatchConfig config;
    private final Map<Lane, LaneTurn> lanes = new EnumMap<>(Lane.class);
    private Duration pause;
    private boolean brokerAnswers;

    Dispatcher(DispatchStore store, WorkerStore workers, JobSender sender, DispatchConfig config) {
        this.store = store;
        this.workers = workers;
        this.sender = sender;
        this.config = config;
        this.pause = config.busyPause();
    }

    /** What is remembered of a lane between two rounds. */
    private static final class LaneTurn {
        private final Window window;
        private final Turns turns = new Turns();
        private UUID after = BEFORE_ALL;

        LaneTurn(DispatchConfig config) {
            this.window = new Window(config.window(), config.smallestWindow(), config.largestWindow());
        }
    }

    private enum Outcome {
        NOTHING_TO_DO,
        SENT,
        BROKER_FAILED
    }

    @Override
    public void begin() {
        brokerAnswers = false;
        for (var lane : Lane.values()) lanes.put(lane, new LaneTurn(config));
    }

    @Override
    public Duration perform() throws SQLException {
        pause = switch (round()) {
            case SENT -> config.busyPause();
            case BROKER_FAILED -> config.brokerPause();
            case NOTHING_TO_DO -> min(pause.multipliedBy(2), config.idlePause());
        };
        return pause;
    }

    private Outcome round() throws SQLException {
        // What Kafka takes too long with may arrive late and twice: while it does not answer, one job finds out.
        int batch = brokerAnswers ? config.batch() : 1;
        var outcome = deliver(store.unsent(batch));
        if (outcome == Outcome.BROKER_FAILED) return outcome;
        var released = store.released();
        var live = workers.live();
        for (var lane : Lane.values()) {
            var turn = Objects.requireNonNull(lanes.get(lane));
            int room = turn.window.room(released.queued(lane), live.slots(lane), System.nanoTime());
            var delivered = room == 0 ? Outcome.NOTHING_TO_DO : fill(lane, turn, Math.min(room, batch), released);
            if (delivered == Outcome.BROKER_FAILED) return delivered;
            if (delivered == Outcome.SENT) outcome = delivered;
        }
        return outcome;
    }

    private Outcome fill(Lane lane, LaneTurn turn, int room, Released released) throws SQLException {
        var shares = turn.turns.share(waiting(lane, turn, released), room);
        if (shares.isEmpty()) return Outcome.NOTHING_TO_DO;
        var jobs = store.release(lane, shares);
        turn.window.released(jobs.size());
        countPerAccount(jobs).forEach((account, count) -> released.add(lane, account, count, count));
        return deliver(jobs);
    }

    private List<Turns.Waiting> waiting(Lane lane, LaneTurn turn, Released released) throws SQLException {
        var ready = store.ready(lane, turn.after, config.accounts());
        // With more accounts than fit, the next round looks at those that follow.
        turn.after = ready.size() < config.accounts()
                ? BEFORE_ALL
                : ready.getLast().account().value();
        return ready.stream()
                .map(account -> new Turns.Waiting(
                        account.account(), account.concurrentReports() - released.active(account.account())))
                .toList();
    }

    private Outcome deliver(List<Outgoing> jobs) throws SQLException {
        if (jobs.isEmpty()) return Outcome.NOTHING_TO_DO;
        var acknowledged = sender.send(jobs);
        if (!acknowledged.isEmpty()) store.markSent(acknowledged);
        brokerAnswers = acknowledged.size() == jobs.size();
        return brokerAnswers ? Outcome.SENT : Outcome.BROKER_FAILED;
    }

    private static Map<AccountId, Integer> countPerAccount(List<Outgoing> jobs) {
        var counts = new HashMap<AccountId, Integer>();
        for (var outgoing : jobs) counts.merge(outgoing.job().accountId(), 1, Integer::sum);
        return counts;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
