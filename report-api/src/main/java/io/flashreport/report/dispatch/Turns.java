package io.flashreport.report.dispatch;

import io.flashreport.contracts.AccountId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may release how much: accounts take turns, one report each, from after the account that came last. */
final class Turns {
    private @Nullable AccountId last;

    /**
     * An account with reports that are ready.
     *
     * @param places how many more its plan allows at a time
     */
    record Waiting(AccountId account, int places) {}

    /** Shares out at most {@code room} places; accounts without any are left out. */
    Map<AccountId, Integer> share(List<Waiting> waiting, int room) {
        var shares = new LinkedHashMap<AccountId, Integer>();
        var queue = fromNext(waiting);
        int left = room;
        while (left > 0 && !queue.isEmpty()) {
            var still = new ArrayList<Waiting>();
            for (var account : queue) {
                if (left == 0) break;
                if (account.places() <= shares.getOrDefault(account.account(), 0)) continue;
                shares.merge(account.account(), 1, Integer::sum);
                last = account.account();
                left--;
                still.add(account);
            }
            queue = still;
        }
        return shares;
    }

    private List<Waiting> fromNext(List<Waiting> waiting) {
        var turned = new ArrayList<>(waiting);
        for (int i = 0; i < turned.size(); i++) {
            if (turned.get(i).account().equals(last)) {
                Collections.rotate(turned, -(i + 1));
                break;
            }
        }
        return turned;
    }
}
