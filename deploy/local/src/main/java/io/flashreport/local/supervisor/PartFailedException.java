package io.flashreport.local.supervisor;

import io.flashreport.local.part.PartId;
import java.nio.file.Path;

/** A part did not become ready. */
public final class PartFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    PartFailedException(PartId part, String reason, Path log, String logEnd) {
        super("%s %s%s"
                .formatted(
                        part,
                        reason,
                        logEnd.isBlank()
                                ? ""
                                : "; the end of " + log + ":\n"
                                        + logEnd.indent(4).stripTrailing()));
    }
}
