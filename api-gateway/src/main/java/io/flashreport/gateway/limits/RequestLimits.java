package io.flashreport.gateway.limits;

import io.flashreport.gateway.limits.LimitHeaders.Taken;
import io.flashreport.gateway.limits.Underway.Share;
import io.flashreport.gateway.refusal.Reason;
import io.flashreport.gateway.refusal.Refusal;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says whether a request is within the limits of whoever sends it. */
@Singleton
public class RequestLimits {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LimitConfig config;
    private final MeterRegistry metrics;
    // A clock that is set back would keep buckets empty.
    private final Buckets buckets;
    private final Underway underway = new Underway();

    RequestLimits(LimitConfig config, MeterRegistry metrics) {
        this.config = checked(config);
        this.metrics = metrics;
        this.buckets = new Buckets(config.buckets(), TimeMeter.SYSTEM_NANOTIME);
        metrics.gauge("flashreport.gateway.limits.underway", underway, Underway::size);
    }

    /** Counts the request, whatever the answer is. */
    public Verdict admit(Party party, Traffic traffic) {
        var taken = new ArrayList<Taken>();
        for (var rate : rates(party, traffic)) {
            var now = new Taken(rate, buckets.take(rate));
            taken.add(now);
            count(rate.limit(), now.probe().isConsumed());
            if (!now.probe().isConsumed()) return refused(now, LimitHeaders.of(taken));
        }
        return begin(shares(party, traffic), LimitHeaders.of(taken));
    }

    private Verdict begin(List<Share> shares, LimitHeaders headers) {
        var begun = new ArrayList<Runnable>();
        for (var share : shares) {
            var done = underway.begin(share);
            count(share.limit(), done.isPresent());
            if (done.isEmpty()) {
                begun.forEach(Runnable::run);
                return new Verdict.Refused(tooMuch(share.limit(), share.most(), SECOND, headers));
            }
            begun.add(done.get());
        }
        return new Verdict.Admitted(headers, () -> begun.forEach(Runnable::run));
    }

    private List<Rate> rates(Party party, Traffic traffic) {
        return switch (party) {
            case Party.Key key ->
                withPreviews(
                        new Rate(Limit.REQUESTS_PER_SECOND, key.id(), key.requestsPerSecond(), SECOND),
                        key.account(),
                        traffic);
            case Party.User user ->
                withPreviews(
                        new Rate(Limit.USER_REQUESTS, user.id(), config.userRequestsPerSecond(), SECOND),
                        user.account(),
                        traffic);
            case Party.Address address ->
                List.of(
                        traffic == Traffic.LOG_IN
                                ? new Rate(Limit.LOG_INS, address, config.logInsPerMinute(), MINUTE)
                                : new Rate(
                                        Limit.ANONYMOUS_REQUESTS,
                                        address,
                                        config.anonymousRequestsPerMinute(),
                                        MINUTE));
        };
    }

    private List<Rate> withPreviews(Rate rate, Object account, Traffic traffic) {
        return traffic == Traffic.PREVIEW
                ? List.of(rate, new Rate(Limit.PREVIEWS, account, config.previewsPerMinute(), MINUTE))
                : List.of(rate);
    }

    private List<Share> shares(Party party, Traffic traffic) {
        return switch (party) {
            case Party.Key key -> sharesOf(key.account(), traffic);
            case Party.User user -> sharesOf(user.account(), traffic);
            case Party.Address address ->
                List.of(new Share(Limit.ANONYMOUS_AT_ONCE, address, config.anonymousRequestsAtOnce()));
        };
    }

    private List<Share> sharesOf(Object account, Traffic traffic) {
        var all = new Share(Limit.REQUESTS_AT_ONCE, account, config.requestsAtOnce());
        return traffic == Traffic.PREVIEW
                ? List.of(all, new Share(Limit.PREVIEWS_AT_ONCE, account, config.previewsAtOnce()))
                : List.of(all);
    }

    private static Verdict refused(Taken taken, LimitHeaders headers) {
        var rate = taken.rate();
        return new Verdict.Refused(tooMuch(rate.limit(), rate.requests(), taken.waiting(), headers));
    }

    private static Refusal tooMuch(Limit limit, int most, Duration wait, LimitHeaders headers) {
        return Reason.RATE_LIMIT
                .saying(limit.message(most) + ": try again later")
                .retryAfter(wait)
                .with(LimitHeaders.POLICY, headers.policy())
                .with(LimitHeaders.LIMIT, headers.limit());
    }

    private void count(Limit limit, boolean admitted) {
        metrics.counter("flashreport.gateway.limits", "limit", limit.title(), "decision", admitted ? "admit" : "refuse")
                .increment();
    }

    private static LimitConfig checked(LimitConfig config) {
        positive("user-requests-per-second", config.userRequestsPerSecond());
        positive("anonymous-requests-per-minute", config.anonymousRequestsPerMinute());
        positive("log-ins-per-minute", config.logInsPerMinute());
        positive("previews-per-minute", config.previewsPerMinute());
        positive("previews-at-once", config.previewsAtOnce());
        positive("requests-at-once", config.requestsAtOnce());
        positive("anonymous-requests-at-once", config.anonymousRequestsAtOnce());
        positive("buckets", config.buckets());
        return config;
    }

    private static void positive(String name, int value) {
        if (value < 1) throw new IllegalArgumentException("flashreport.limits." + name + " must be >= 1, was " + value);
    }
}
