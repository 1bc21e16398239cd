package io.flashreport.gateway.limits;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.List;

/**
 * The fields of draft-ietf-httpapi-ratelimit-headers-11.
 *
 * @param policy {@code "name";q=requests;w=seconds} for each limit that counts
 * @param limit {@code "name";r=remaining;t=seconds} likewise, the seconds until all is there again, or until the next
 *     request can succeed when nothing is left
 */
public record LimitHeaders(String policy, String limit) {
    public static final String POLICY = "RateLimit-Policy";
    public static final String LIMIT = "RateLimit";

    static LimitHeaders of(List<Taken> taken) {
        return new LimitHeaders(
                String.join(", ", taken.stream().map(Taken::policy).toList()),
                String.join(", ", taken.stream().map(Taken::limit).toList()));
    }

    /** What was found in a bucket. */
    record Taken(Rate rate, ConsumptionProbe probe) {
        Duration waiting() {
            return Duration.ofNanos(probe.getNanosToWaitForRefill());
        }

        private String policy() {
            return "\"%s\";q=%d;w=%d"
                    .formatted(rate.limit().title(), rate.requests(), rate.per().toSeconds());
        }

        private String limit() {
            var wait = probe.isConsumed() ? Duration.ofNanos(probe.getNanosToWaitForReset()) : waiting();
            return "\"%s\";r=%d;t=%d"
                    .formatted(
                            rate.limit().title(),
                            probe.getRemainingTokens(),
                            wait.plusNanos(999_999_999).toSeconds());
        }
    }
}
