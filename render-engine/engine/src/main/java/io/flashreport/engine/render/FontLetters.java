package io.flashreport.engine.render;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The six letters before the name of an embedded font, which the PDF library takes from chance. */
final class FontLetters extends SecureRandom {
    private final transient Written written;
    private transient @Nullable Random random;

    FontLetters(Written written) {
        this.written = written;
    }

    @Override
    public double nextDouble() {
        if (random == null) random = new Random(ByteBuffer.wrap(written.id()).getLong());
        return random.nextDouble();
    }
}
