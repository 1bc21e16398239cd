package io.flashreport.gateway.pages.templates;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A template with its versions, as the API tells it. */
record Template(String name, Instant created, int current, List<OfVersion> versions, Instant updated) {
    /** One in a list. */
    record Summary(String name, Instant created, int current, int versions, Instant updated) {}

    /** A version in the list of a template's. */
    record OfVersion(
            int number, boolean current, Instant created, long bytes, String main, String origin, String verdict) {}

    /** A version, whole. */
    record Version(
            String name,
            int number,
            boolean current,
            Instant created,
            String sha256,
            long bytes,
            String main,
            String origin,
            String verdict,
            List<OfFile> files,
            List<Parameter> parameters,
            List<Finding> findings) {
        public long count(String severity) {
            return findings.stream()
                    .filter(finding -> finding.severity().equals(severity))
                    .count();
        }

        public boolean converted() {
            return !origin.equals("VERSION_7");
        }
    }

    record OfFile(String path, long bytes) {
        public boolean isText() {
            var name = path.toLowerCase(Locale.ROOT);
            return name.endsWith(".jrxml")
                    || name.endsWith(".jrtx")
                    || name.endsWith(".properties")
                    || name.endsWith(".xml");
        }
    }

    record Parameter(String name, String type, @Nullable String description) {
        public String shortType() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    record Finding(
            String severity,
            String kind,
            @Nullable String file,
            @Nullable Integer line,
            @Nullable Integer column,
            String message,
            @Nullable String source) {
        public String mark() {
            return severity.toLowerCase(Locale.ROOT);
        }

        public boolean placed() {
            return file != null && !file.isEmpty() && line != null && line > 0;
        }
    }

    /** What the sample data are, as far as is known. */
    record Sample(String text, boolean whole) {
        private static final int SHOWN = 20_000;

        static Sample of(String text) {
            return new Sample(text.length() > SHOWN ? text.substring(0, SHOWN) : text, text.length() <= SHOWN);
        }
    }
}
