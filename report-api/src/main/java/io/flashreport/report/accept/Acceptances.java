package io.flashreport.report.accept;

import io.flashreport.contracts.AccountId;
import io.flashreport.report.accept.Acceptance.Accepted;
import io.flashreport.report.accept.Acceptance.Refused;
import io.flashreport.report.backlog.BacklogCap;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what was accepted and what was not. */
@ApplicationScoped
class Acceptances {
    private final BacklogCap backlog;
    private final MeterRegistry metrics;
    private final DistributionSummary sizes;

    Acceptances(BacklogCap backlog, MeterRegistry metrics) {
        this.backlog = backlog;
        this.metrics = metrics;
        this.sizes = DistributionSummary.builder("flashreport.payload.size")
                .description("Lengths of the data of reports that were accepted")
                .baseUnit("bytes")
                .serviceLevelObjectives(1e3, 1e4, 65_536, 1e6, 1e7, 1e8, 1e9)
                .register(metrics);
        metrics.counter("flashreport.reports.accepted");
        for (var refusal : Refusal.values()) metrics.counter("flashreport.reports.refused", "reason", refusal.name());
    }

    void note(AccountId account, Acceptance acceptance) {
        switch (acceptance) {
            case Accepted accepted
            when accepted.replayed() ->
                metrics.counter("flashreport.reports.replayed").increment();
            case Accepted accepted -> {
                backlog.accepted(account);
                var payload = accepted.report().payload();
                if (payload != null) sizes.record((double) payload.bytes());
                metrics.counter("flashreport.reports.accepted").increment();
            }
            case Refused refused ->
                metrics.counter(
                                "flashreport.reports.refused",
                                "reason",
                                refused.refusal().name())
                        .increment();
        }
    }
}
