package io.flashreport.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Where a trace goes on, as W3C Trace Context writes it: kept with a report, and sent along with what concerns it. */
public record TraceParent(String text) {
    private static final String HEADER = "traceparent";
    private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();

    /** Null for a span that is not part of what is exported: then what follows is not either. */
    public static @Nullable TraceParent of(Span span) {
        if (!span.getSpanContext().isSampled()) return null;
        Map<String, String> written = new HashMap<>();
        FORMAT.inject(
                Context.root().with(span),
                written,
                (map, name, value) -> Objects.requireNonNull(map).put(name, value));
        return new TraceParent(Objects.requireNonNull(written.get(HEADER)));
    }

    /** Null when the record is part of no trace. */
    public static @Nullable TraceParent of(Headers headers) {
        var header = headers.lastHeader(HEADER);
        return header == null ? null : new TraceParent(new String(header.value(), StandardCharsets.US_ASCII));
    }

    /** The headers of a record that goes on from a span; none when that is not exported. */
    public static Headers headersOf(Span span) {
        var headers = new RecordHeaders();
        var parent = of(span);
        if (parent != null) headers.add(HEADER, parent.text.getBytes(StandardCharsets.US_ASCII));
        return headers;
    }

    /** What spans take for their parent. */
    public Context context() {
        return FORMAT.extract(Context.root(), this, Reading.INSTANCE);
    }

    private enum Reading implements TextMapGetter<TraceParent> {
        INSTANCE;

        @Override
        public Iterable<String> keys(TraceParent parent) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable TraceParent parent, String name) {
            return parent != null && name.equals(HEADER) ? parent.text : null;
        }
    }
}
