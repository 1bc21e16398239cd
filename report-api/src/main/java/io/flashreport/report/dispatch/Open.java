package io.flashreport.report.dispatch;

import io.flashreport.contracts.Lane;
import io.flashreport.report.ReportState;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports that are not at their end, counted. */
final class Open {
    static final List<ReportState> STATES = List.of(ReportState.ACCEPTED, ReportState.QUEUED, ReportState.RENDERING);

    private final Map<Key, Long> counts = new HashMap<>();

    private final Map<Lane, Double> oldest = new EnumMap<>(Lane.class);

    private record Key(Lane lane, ReportState state) {}

    void add(Lane lane, ReportState state, long count) {
        counts.put(new Key(lane, state), count);
    }

    /** For how long the lane's oldest waiting report has been ready. */
    void addOldest(Lane lane, double seconds) {
        oldest.put(lane, seconds);
    }

    double oldestSeconds(Lane lane) {
        return oldest.getOrDefault(lane, 0.0);
    }

    long count(Lane lane, ReportState state) {
        return counts.getOrDefault(new Key(lane, state), 0L);
    }
}
