package io.flashreport.report.presentation;

import io.flashreport.contracts.AccountId;
import io.flashreport.report.presentation.LookAnswer.Known;
import io.flashreport.report.presentation.LookAnswer.Silence;
import io.flashreport.report.presentation.LookAnswer.Wrong;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers looks, so that template-service is asked at most once a second for each, by one of those who want to know.
 * What it said last serves for a while when it falls silent, and for as long as it is silent to who has no theme.
 */
@ApplicationScoped
class RecentLooks {
    private final LookConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;

    /** In the order of their last use. */
    private final Map<Asked, Memory> memories = new LinkedHashMap<>(16, 0.75f, true);

    RecentLooks(LookConfig config, Clock clock, MeterRegistry metrics) {
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    private record Asked(AccountId account, LookWish wish) {}

    /** @param ask of template-service, for who asks in the account's name */
    LookAnswer find(AccountId account, LookWish wish, Supplier<LookAnswer> ask) {
        return memoryOf(new Asked(account, wish)).answer(wish.equals(LookWish.SILENT), ask);
    }

    private Memory memoryOf(Asked asked) {
        synchronized (memories) {
            var memory = memories.computeIfAbsent(asked, unknown -> new Memory());
            if (memories.size() > config.maxKept()) {
                var longestUnused = memories.keySet().iterator();
                longestUnused.next();
                longestUnused.remove();
            }
            return memory;
        }
    }

    private final class Memory {
        private @Nullable Known known;
        private Instant knownSince = Instant.EPOCH;
        private Instant askedLast = Instant.EPOCH;

        // Who waits here while another asks takes the answer, or the silence, of that one.
        synchronized LookAnswer answer(boolean wholeTheme, Supplier<LookAnswer> ask) {
            if (isWithin(config.keep(), askedLast)) return count("kept", remembered(wholeTheme));
            var answer = ask.get();
            askedLast = clock.instant();
            return switch (answer) {
                case Known now -> {
                    known = now;
                    knownSince = askedLast;
                    yield count("asked", now);
                }
                case Wrong wrong -> {
                    // Only what is right is kept: the next one is told anew what is wrong.
                    known = null;
                    askedLast = Instant.EPOCH;
                    yield count("wrong", wrong);
                }
                case Silence _ -> count("silence", remembered(wholeTheme));
            };
        }

        private LookAnswer remembered(boolean wholeTheme) {
            if (known == null) return new Silence();
            boolean noTheme = wholeTheme && known.look() == null;
            return noTheme || isWithin(config.keepInSilence(), knownSince) ? known : new Silence();
        }
    }

    private boolean isWithin(Duration time, Instant since) {
        return clock.instant().isBefore(since.plus(time));
    }

    private LookAnswer count(String how, LookAnswer answer) {
        metrics.counter("flashreport.looks", "how", how).increment();
        return answer;
    }
}
