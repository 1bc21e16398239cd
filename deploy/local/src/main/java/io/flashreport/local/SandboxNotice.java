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

    private SandboxNotice() {}

    /** @param readiness of a service that has engines */
    static Optional<String> of(URI readiness) throws IOException {
        try (InputStream answer = readiness.toURL().openStream()) {
            Matcher off = OFF.matcher(new String(answer.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
            return off.find() ? Optional.of(text(off.group(1))) : Optional.empty();
        }
    }

    private static String text(String why) {
        return """

                ATTENTION: the engines run without a sandbox: %s.
                A template that gets past the checks can read your files and reach your network.
                Let no strangers upload templates. ./flashreport doctor says more; docs/security.md too.\
                """.formatted(why);
    }
}
