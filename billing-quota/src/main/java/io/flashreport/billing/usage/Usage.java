package io.flashreport.billing.usage;

import io.flashreport.billing.subscriptions.SubscriptionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription was charged for. Reports are in it seconds after they were accepted, when the lease of credits is
 * closed with which they were.
 *
 * @param past the periods before the current one in which something was accepted, the latest first
 */
record Usage(SubscriptionId subscription, PeriodUsage current, List<PeriodUsage> past) {
    /**
     * The usage of one period; what was charged is what was accepted less what was given back.
     *
     * @param limit what the plan allows, or for a past period allowed in the end
     * @param days those with anything accepted or given back, the earliest first; in UTC, as are the periods
     * @param templates by name, the automatic layout first
     */
    record PeriodUsage(
            Instant start,
            Instant end,
            long limit,
            long accepted,
            long returned,
            long charged,
            List<DayUsage> days,
            List<TemplateUsage> templates) {
        PeriodUsage withLimit(long other) {
            return new PeriodUsage(start, end, other, accepted, returned, charged, days, templates);
        }
    }

    record DayUsage(LocalDate day, long charged) {}

    /**
     * The usage of one template.
     *
     * @param template null for the automatic layout
     */
    record TemplateUsage(@Nullable String template, long charged) {}
}
