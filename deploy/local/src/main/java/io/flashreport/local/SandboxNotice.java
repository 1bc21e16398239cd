package io.flashreport.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What whoever starts the system must know when its engines are not confined. */
final class SandboxNotice {
    private static final int MAX_BYTES = 64 * 1024;
    private static final Pattern OFF = Pattern.compile("\"sandbox\"\\s*:\\s*\"OFF: ([^\"]*)\"");

    private static final Pattern INERT_ONLY = Pattern.compile("\"templates\"\\s*:\\s*\"inert only\"");

    private SandboxNotice() {}

    /** @param readiness of a service that has engines */
    static Optional<String> of(URI readiness) throws IOException {
        try (InputStream answer = readiness.toURL().openStream()) {
            String state = new String(answer.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            Matcher off = OFF.matcher(state);
            return off.find() ? Optional.of(text(off.group(1), templates(state))) : Optional.empty();
        }
    }

    private static String templates(String state) {
        return INERT_ONLY.matcher(state).find() ? """
                Only inert templates run; others are refused. If you know everyone who uploads, all of them run with
                FLASHREPORT_ENGINE_TEMPLATES=contained-too ./flashreport up""" : """
                All templates run, inert or not: each can read your files and reach your network.
                Let no strangers upload templates.""";
    }

    private static String text(String why, String templates) {
        return """

                ATTENTION: the engines run without a sandbox: %s.
                %s
                ./flashreport doctor says more; docs/security.md too.\
                """.formatted(why, templates);
    }
}
