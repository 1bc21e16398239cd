package io.flashreport.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** One subscription of {@link FakeBilling}: it grants to the last credit, and none twice. */
final class Ledger {
    private final Instant periodStart = LocalDate.now(ZoneOffset.UTC)
            .atStartOfDay(ZoneOffset.UTC)
            .minusDays(10)
            .toInstant();
    private final Instant periodEnd = LocalDate.now(ZoneOffset.UTC)
            .atStartOfDay(ZoneOffset.UTC)
            .plusDays(20)
            .toInstant();

    long limit = 1_000_000;
    boolean valid = true;
    boolean away;
    long lifeMillis = 30_000;
    long used;
    final Set<String> returned = new HashSet<>();

    private final Map<UUID, Integer> open = new HashMap<>();
    private final Map<UUID, Map<String, Object>> answers = new HashMap<>();
    private final Set<UUID> closed = new HashSet<>();
    private long asked;

    Object lease(UUID lease, int wanted) {
        asked++;
        if (closed.contains(lease)) return 409;
        var before = answers.get(lease);
        if (before != null) return before;
        if (!valid) return Map.of("outcome", "INVALID");
        long left = limit - used + returned.size() - reserved();
        if (left <= 0 && open.isEmpty()) {
            return Map.of("outcome", "EXHAUSTED", "limit", limit, "periodEnd", periodEnd.toString());
        }
        if (left <= 0) return Map.of("outcome", "OUTSTANDING", "leases", open.keySet());
        // Near the end one by one, as nodes would take them from each other all the time.
        int credits = (int) Math.max(1, Math.min(wanted, left / 4));
        open.put(lease, credits);
        Map<String, Object> granted = Map.of(
                "outcome",
                "GRANTED",
                "credits",
                credits,
                "periodStart",
                periodStart.toString(),
                "periodEnd",
                periodEnd.toString(),
                "expiresAt",
                Instant.now().plusMillis(lifeMillis).toString());
        answers.put(lease, granted);
        return granted;
    }

    Object close(UUID lease, JsonNode usage) {
        if (!closed.add(lease)) return 204;
        var credits = open.remove(lease);
        long sum = 0;
        for (var day : usage) {
            LocalDate.parse(day.get("day").asText());
            sum += day.get("count").asLong();
        }
        if (sum > (credits == null ? 0 : credits))
            throw new IllegalStateException(lease + " was used " + sum + " times");
        used += sum;
        return 204;
    }

    /** Begins anew with what it was before the first lease was closed. */
    void restore() {
        answers.forEach((lease, answer) -> {
            if (closed.contains(lease) && answer.get("credits") instanceof Integer credits) open.put(lease, credits);
        });
        closed.clear();
        returned.clear();
        used = 0;
    }

    boolean isMine(UUID lease) {
        return answers.containsKey(lease);
    }

    private long reserved() {
        return open.values().stream().mapToLong(Integer::longValue).sum();
    }

    Map<String, Object> counters(UUID subscription) {
        var counters = new TreeMap<String, Object>();
        counters.put("periodStart", periodStart.toString());
        counters.put("periodEnd", periodEnd.toString());
        counters.put("limit", limit);
        counters.put("used", used);
        counters.put("returned", returned.size());
        counters.put("reserved", reserved());
        counters.put("ledgerUsed", used);
        counters.put("ledgerReturned", returned.size());
        counters.put("asked", asked);
        return counters;
    }
}
