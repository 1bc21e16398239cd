package io.flashreport.report.accept;

import io.flashreport.contracts.AccountId;
import io.flashreport.report.SubscriptionId;
import io.flashreport.report.presentation.PresentationWish;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for, without the data.
 *
 * @param maxPayloadBytes of the data as it is read, after decompression
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
        String authorization) {}
