package io.flashreport.report.accept;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.RenderLimits;
import io.flashreport.report.SubscriptionId;
import io.flashreport.report.presentation.PresentationWish;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for, without the data.
 *
 * @param maxPayloadBytes of the data as it is read, after decompression
 * @param limits of the plan for the render, null when it leaves everything to the lane
 * @param query as it came
 * @param key by which the same request is known when it comes again, null when it has none
 * @param authorization of the client, for asking about its template or its look
 */
record Wish(
        AccountId account,
        SubscriptionId subscription,
        @Nullable String title,
        PresentationWish presentation,
        DeclaredType declared,
        long maxPayloadBytes,
        int concurrentReports,
        Duration retention,
        @Nullable RenderLimits limits,
        @Nullable String query,
        @Nullable String key,
        String authorization) {}
