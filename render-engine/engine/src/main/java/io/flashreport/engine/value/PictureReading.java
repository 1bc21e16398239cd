package io.flashreport.engine.value;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pictures that stand in the data. */
record PictureReading() implements Reading {
    @Override
    public Role role() {
        return Role.IMAGE;
    }

    @Override
    public Class<?> valueClass() {
        return InputStream.class;
    }

    @Override
    public @Nullable String pattern() {
        return null;
    }

    @Override
    public Alignment alignment() {
        return Alignment.START;
    }

    @Override
    public @Nullable Object value(String text) {
        byte[] file = Picture.bytes(text.strip());
        return file == null ? null : new ByteArrayInputStream(file);
    }

    @Override
    public String java(String text) {
        return Picture.java(text);
    }

    @Override
    public List<String> widest() {
        return List.of();
    }

    @Override
    public boolean isSummable() {
        return false;
    }
}
