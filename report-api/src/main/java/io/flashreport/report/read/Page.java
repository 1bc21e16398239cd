package io.flashreport.report.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, the newest first.
 *
 * @param next where it goes on; null when this was all. A page may have fewer reports than there were asked for, or
 *     none, and still not be the last.
 */
public record Page<T>(List<T> reports, @Nullable Position next) {}
