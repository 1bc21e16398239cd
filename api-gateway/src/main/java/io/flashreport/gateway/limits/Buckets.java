package io.flashreport.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A token bucket for each rate; a changed rate is a new bucket, and a full one. */
final class Buckets {
    // Longer than any bucket takes to fill up: forgetting one that has not been used for so long changes nothing.
    private static final Duration MEMORY = Duration.ofMinutes(2);

    private final Cache<Rate, Bucket> buckets;
    private final TimeMeter time;

    Buckets(int size, TimeMeter time) {
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(size)
                .expireAfterAccess(MEMORY)
                .build();
    }

    ConsumptionProbe take(Rate rate) {
        return buckets.get(rate, this::fill).tryConsumeAndReturnRemaining(1);
    }

    private Bucket fill(Rate rate) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(rate.requests())
                        .refillGreedy(rate.requests(), rate.per())
                        .build())
                .withCustomTimePrecision(time)
                .build();
    }
}
