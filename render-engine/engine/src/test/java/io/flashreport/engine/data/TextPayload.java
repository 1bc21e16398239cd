package io.flashreport.engine.data;

import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

record TextPayload(Format format, byte[] bytes, @Nullable String charset) implements Payload {
    static TextPayload json(String text) {
        return new TextPayload(Format.JSON, text.getBytes(StandardCharsets.UTF_8), null);
    }

    static TextPayload xml(String text) {
        return new TextPayload(Format.XML, text.getBytes(StandardCharsets.UTF_8), null);
    }

    TextPayload encodedAs(Charset encoding) {
        return new TextPayload(format, new String(bytes, StandardCharsets.UTF_8).getBytes(encoding), charset);
    }

    TextPayload declaredAs(String name) {
        return new TextPayload(format, bytes, name);
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
