package io.flashreport.tracing;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.semconv.UrlAttributes;
import jakarta.inject.Singleton;

/** Keeps queries out of traces: titles, parameters and the tokens of mailed links are nobody's business there. */
@Singleton
class QueriesKeptOut implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // What was set cannot be removed, only be set anew.
        if (span.getAttribute(UrlAttributes.URL_QUERY) != null) span.setAttribute(UrlAttributes.URL_QUERY, "");
        String url = span.getAttribute(UrlAttributes.URL_FULL);
        if (url != null) span.setAttribute(UrlAttributes.URL_FULL, url.split("\\?", 2)[0]);
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // An ended span is not to be changed.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
