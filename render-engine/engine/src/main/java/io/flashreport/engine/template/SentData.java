package io.flashreport.engine.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.engine.data.CsvInput;
import io.flashreport.engine.data.JsonTree;
import io.flashreport.engine.data.Payload;
import io.flashreport.engine.data.XmlTree;
import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * The data of one job, for all the queries of its template: parsed once, when the first query asks, and safe to be asked by
 * the threads of subreports.
 */
final class SentData {
    private static final String KEY = SentData.class.getName();

    private final Payload payload;
    private @Nullable JsonNode json;
    private @Nullable Document plain;
    private @Nullable Document withNamespaces;
    private byte @Nullable [] bytes;

    SentData(Payload payload) {
        this.payload = payload;
    }

    /** The data of the job that a context was made for. */
    static SentData of(JasperReportsContext context) {
        if (context.getValue(KEY) instanceof SentData data) return data;
        throw new IllegalStateException("there is no data in this context");
    }

    void putInto(JasperReportsContext context) {
        context.setValue(KEY, this);
    }

    Format format() {
        return payload.format();
    }

    synchronized JsonNode json() {
        require(Format.JSON);
        if (json == null) json = JsonTree.read(payload);
        return json;
    }

    /** @param namespaces whether elements are known by namespace and local name; else by the name as it is written */
    synchronized Document xml(boolean namespaces) {
        require(Format.XML);
        if (namespaces) {
            if (withNamespaces == null) withNamespaces = XmlTree.read(payload, true);
            return withNamespaces;
        }
        if (plain == null) plain = XmlTree.read(payload, false);
        return plain;
    }

    /** The rows from the first one. */
    synchronized CsvInput csv() {
        require(Format.CSV);
        if (bytes == null) bytes = bytes();
        return CsvInput.open(new Kept(payload, bytes));
    }

    // The host sends one thing at a time, while several datasets may be reading.
    private byte[] bytes() {
        try (InputStream in = payload.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void require(Format wanted) {
        if (payload.format() != wanted)
            throw new JobFailedException(
                    EngineFailure.TEMPLATE,
                    "The template has a query for " + wanted + ", but the data that was sent is " + payload.format()
                            + "; send " + wanted + " or change the language of the query.");
    }

    private record Kept(Payload sent, byte[] bytes) implements Payload {
        @Override
        public Format format() {
            return sent.format();
        }

        @Override
        public @Nullable String charset() {
            return sent.charset();
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
