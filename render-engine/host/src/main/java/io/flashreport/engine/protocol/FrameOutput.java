package io.flashreport.engine.protocol;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the values of a frame's body. */
final class FrameOutput {
    private final DataOutputStream body;

    FrameOutput(OutputStream body) {
        this.body = new DataOutputStream(body);
    }

    void number(int number) throws IOException {
        body.writeInt(number);
    }

    void number(long number) throws IOException {
        body.writeLong(number);
    }

    void truth(boolean truth) throws IOException {
        body.writeBoolean(truth);
    }

    void constant(Enum<?> constant) throws IOException {
        text(constant.name());
    }

    void text(String text) throws IOException {
        String cut = text.length() > Frames.MAX_TEXT_CHARS ? text.substring(0, Frames.MAX_TEXT_CHARS - 1) + "…" : text;
        wholeText(cut);
    }

    /** A text of which nothing may be lost; whoever has it has bounded it. */
    void wholeText(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] bytes) throws IOException {
        body.writeInt(bytes.length);
        body.write(bytes);
    }

    void textOrNull(@Nullable String text) throws IOException {
        orNull(text, this::text);
    }

    <T> void orNull(@Nullable T value, Writing<T> writing) throws IOException {
        body.writeBoolean(value != null);
        if (value != null) writing.write(value);
    }

    <T> void list(List<T> values, Writing<T> writing) throws IOException {
        body.writeInt(values.size());
        for (T value : values) writing.write(value);
    }

    @FunctionalInterface
    interface Writing<T> {
        void write(T value) throws IOException;
    }
}
