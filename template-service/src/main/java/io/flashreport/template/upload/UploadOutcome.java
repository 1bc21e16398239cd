package io.flashreport.template.upload;

import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.template.catalog.Finding;
import io.flashreport.template.catalog.Version;
import io.flashreport.template.catalog.VersionBody;
import io.flashreport.template.wire.Refusal;
import java.util.List;

/** What became of an upload. */
public sealed interface UploadOutcome {
    record Stored(Version version) implements UploadOutcome {}

    /** The current version has these very files. */
    record Unchanged(Version version) implements UploadOutcome {}

    /** It was a dry run, and the template is good. */
    record Checked(VersionBody body) implements UploadOutcome {}

    /** The template has errors. */
    record Faulty(List<Finding> findings) implements UploadOutcome {
        public Faulty {
            findings = List.copyOf(findings);
        }

        /** How many errors there are, and the first of them. */
        String summary() {
            var errors = findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();
            if (errors.isEmpty()) return "The template is refused.";
            var first = errors.getFirst();
            String where = first.line() == null ? first.file() : first.file() + ", line " + first.line();
            return "%s%s%s"
                    .formatted(
                            errors.size() == 1
                                    ? ""
                                    : "The template has %d errors. The first: ".formatted(errors.size()),
                            where.isEmpty() ? "" : where + ": ",
                            first.message());
        }
    }

    /** It came to no check, or to no end. */
    record Refused(Refusal refusal) implements UploadOutcome {}
}
