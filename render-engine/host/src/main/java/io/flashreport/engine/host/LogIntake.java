package io.flashreport.engine.host;

import io.flashreport.engine.protocol.ProtocolException;
import java.util.function.Consumer;

/** Passes an engine's log lines on, bounded in number and length. */
final class LogIntake {
    static final int MAX_LINES = 1_000;
    static final int MAX_LINE_CHARS = 1_000;
    static final int MAX_FRAMES = 20_000;

    private final Consumer<String> lines;
    private int frames;

    LogIntake(Consumer<String> lines) {
        this.lines = lines;
    }

    void accept(String line) throws ProtocolException {
        frames++;
        if (frames <= MAX_LINES) lines.accept(PlainText.line(line, MAX_LINE_CHARS));
        else if (frames == MAX_LINES + 1) lines.accept("(further lines are left out)");
        else if (frames > MAX_FRAMES) throw new ProtocolException("more than " + MAX_FRAMES + " log lines");
    }
}
