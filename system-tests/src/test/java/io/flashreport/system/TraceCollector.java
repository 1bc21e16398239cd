package io.flashreport.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Takes traces by OTLP over HTTP, as a collector does, and keeps them in a file, a span a line. */
final class TraceCollector {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();

    private final HttpServer server;
    private final Path file;

    private TraceCollector(HttpServer server, Path file) {
        this.server = server;
        this.file = file;
    }

    /** @param parent the id of another span, or empty */
    record TracedSpan(
            String trace,
            String id,
            String parent,
            String service,
            String name,
            String kind,
            long start,
            long end,
            Map<String, String> attributes) {}

    /** Listens until the end of this JVM. */
    static TraceCollector start(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
            var collector = new TraceCollector(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), file);
            collector.server.createContext("/v1/traces", collector::take);
            collector.server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The spans of a trace that have come so far. */
    List<TracedSpan> spans(String trace) {
        try (Stream<String> lines = Files.lines(file)) {
            var spans = new ArrayList<TracedSpan>();
            for (String line : lines.filter(line -> line.contains(trace)).toList())
                spans.add(JSON.readValue(line, TracedSpan.class));
            return spans;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            for (ResourceSpans resource : request.getResourceSpansList()) keep(resource);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private synchronized void keep(ResourceSpans resource) throws IOException {
        String service = attributes(resource.getResource().getAttributesList()).getOrDefault("service.name", "");
        for (var scope : resource.getScopeSpansList()) {
            for (Span span : scope.getSpansList())
                Files.writeString(
                        file, JSON.writeValueAsString(traced(service, span)) + "\n", StandardOpenOption.APPEND);
        }
    }

    private static TracedSpan traced(String service, Span span) {
        return new TracedSpan(
                HEX.formatHex(span.getTraceId().toByteArray()),
                HEX.formatHex(span.getSpanId().toByteArray()),
                HEX.formatHex(span.getParentSpanId().toByteArray()),
                service,
                span.getName(),
                span.getKind().name().replace("SPAN_KIND_", ""),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano(),
                attributes(span.getAttributesList()));
    }

    private static Map<String, String> attributes(List<KeyValue> pairs) {
        var attributes = new TreeMap<String, String>();
        for (KeyValue pair : pairs) {
            var value = pair.getValue();
            attributes.put(
                    pair.getKey(),
                    value.hasStringValue()
                            ? value.getStringValue()
                            : value.toString().strip());
        }
        return attributes;
    }
}
