package io.flashreport.billing.plans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plan allows and costs, as it is told and as operators say it.
 *
 * @param id as in {@code starter}
 * @param requestsPerSecond of each key, at the gateway
 * @param concurrentReports that may be rendered at the same time; more wait
 * @param rendering what each render may take
 */
public record PlanTerms(
        String id,
        String name,
        int reportsPerMonth,
        long maxPayloadBytes,
        int requestsPerSecond,
        int concurrentReports,
        int retentionDays,
        BigDecimal eurosPerMonth,
        Rendering rendering) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,49}");
    private static final int MAX_NAME = 100;
    private static final long MAX_PAYLOAD = 1L << 30;
    private static final BigDecimal MAX_PRICE = new BigDecimal("99999999.99");

    static final PlanTerms NONE = new PlanTerms("", "", 0, 0, 0, 0, 0, BigDecimal.ZERO, Rendering.AS_THE_LANE);

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** What cannot be so, each with its field and value; empty when all is well. */
    @JsonIgnore
    List<String> faults() {
        var faults = new ArrayList<String>();
        if (!isId(id)) {
            faults.add("id must be up to 50 lower-case letters, digits and hyphens, a letter first, was '" + id + "'");
        }
        if (name.isBlank() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            faults.add("name must be one line of 1 to " + MAX_NAME + " characters, was '" + name + "'");
        }
        check("reportsPerMonth", reportsPerMonth, 1_000_000_000, faults);
        check("maxPayloadBytes", maxPayloadBytes, MAX_PAYLOAD, faults);
        check("requestsPerSecond", requestsPerSecond, 100_000, faults);
        check("concurrentReports", concurrentReports, 10_000, faults);
        check("retentionDays", retentionDays, 3650, faults);
        rendering.check(faults);
        if (eurosPerMonth.signum() < 0
                || eurosPerMonth.compareTo(MAX_PRICE) > 0
                || eurosPerMonth.stripTrailingZeros().scale() > 2) {
            faults.add("eurosPerMonth must be 0 to " + MAX_PRICE + " with whole cents, was "
                    + eurosPerMonth.toPlainString());
        }
        return faults;
    }

    static void check(String field, long value, long max, List<String> faults) {
        if (value < 1 || value > max) faults.add(field + " must be 1 to " + max + ", was " + value);
    }

    /** Some or all of the terms; what is null stays as it is. What is given for rendering replaces all of it. */
    record Change(
            @Nullable String id,
            @Nullable String name,
            @Nullable Integer reportsPerMonth,
            @Nullable Long maxPayloadBytes,
            @Nullable Integer requestsPerSecond,
            @Nullable Integer concurrentReports,
            @Nullable Integer retentionDays,
            @Nullable BigDecimal eurosPerMonth,
            @Nullable Rendering rendering) {
        PlanTerms of(PlanTerms old) {
            return new PlanTerms(
                    id == null ? old.id : id,
                    name == null ? old.name : name,
                    reportsPerMonth == null ? old.reportsPerMonth : reportsPerMonth,
                    maxPayloadBytes == null ? old.maxPayloadBytes : maxPayloadBytes,
                    requestsPerSecond == null ? old.requestsPerSecond : requestsPerSecond,
                    concurrentReports == null ? old.concurrentReports : concurrentReports,
                    retentionDays == null ? old.retentionDays : retentionDays,
                    eurosPerMonth == null ? old.eurosPerMonth : eurosPerMonth,
                    rendering == null ? old.rendering : rendering);
        }
    }
}
