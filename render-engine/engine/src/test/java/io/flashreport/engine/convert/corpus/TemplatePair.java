package io.flashreport.engine.convert.corpus;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A template of version 6 and the same one of version 7.
 *
 * @param name the path of the one of version 6 in its repository
 * @param seven null when version 7 has no such template
 * @param leftOut why it is not compared; null when it is
 */
record TemplatePair(
        String name,
        Path six,
        @Nullable Path seven,
        @Nullable String leftOut) {}
