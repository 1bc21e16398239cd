package io.flashreport.engine.process;

import java.util.Locale;

/** So many of something, in words. */
final class Count {
    private Count() {}

    static String of(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
