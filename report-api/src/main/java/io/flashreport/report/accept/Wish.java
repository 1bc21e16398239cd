package io.flashreport.report.accept;

import io.flashreport.contracts.AccountId;
import io.flashreport.report.SubscriptionId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for, without the data.
 *
 * @param template the template's name, null for the automatic layout
 * @param maxPayloadBytes of the data as it is read, after decompression
 * @param authorization of the client, for asking about its template
 */
record Wish(
        AccountId account,
        SubscriptionId subscription,
        @Nullable String title,
        @Nullable String template,
        DeclaredType declared,
        long maxPayloadBytes,
        int concurrentReports,
        Duration retention,
        String authorization) {}
