package io.flashreport.report.dispatch;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.Lane;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What is released and not at its end: little, however long the backlog. */
final class Released {
    private final Map<Lane, Integer> queued = new EnumMap<>(Lane.class);
    private final Map<AccountId, Integer> active = new HashMap<>();

    void add(Lane lane, AccountId account, int queuedCount, int activeCount) {
        queued.merge(lane, queuedCount, Integer::sum);
        active.merge(account, activeCount, Integer::sum);
    }

    /** Reports of the lane that wait in Kafka. */
    int queued(Lane lane) {
        return queued.getOrDefault(lane, 0);
    }

    /** Reports of the account that wait in Kafka or are being rendered. */
    int active(AccountId account) {
        return active.getOrDefault(account, 0);
    }
}
