package io.flashreport.gateway.pages.docs;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All calls of an API and what goes in and out, as its page shows them. */
record Reference(List<Group> groups, List<Shape> shapes) {
    /** Calls about the same thing. */
    public record Group(String name, List<Operation> operations) {
        public String anchor() {
            return name.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    /**
     * A call.
     *
     * @param id unique in its API
     * @param method in capital letters
     * @param path with variables in braces
     * @param credentials whether any are needed
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            boolean credentials,
            List<Parameter> parameters,
            @Nullable Body body,
            List<Outcome> outcomes) {
        public String mark() {
            return method.toLowerCase(Locale.ROOT);
        }

        /** Whether what it answers is a file, or leads to one. */
        public boolean answersFile() {
            return outcomes.stream()
                    .anyMatch(outcome ->
                            outcome.status().equals("302") || outcome.type().equals("application/octet-stream"));
        }
    }

    /**
     * A value in the address or the head of a call.
     *
     * @param place path, query or header
     */
    public record Parameter(String name, String place, boolean required, String type, String description) {}

    /**
     * What is sent.
     *
     * @param types of content that are taken, the usual one first
     * @param example something that works, or empty
     */
    public record Body(List<String> types, List<Field> fields, String example) {
        public boolean text() {
            return types.stream().noneMatch("application/octet-stream"::equals);
        }
    }

    /**
     * How a call may come out.
     *
     * @param type of the content, or empty
     * @param shape the name of a shape that it has, or empty
     */
    public record Outcome(String status, String description, String type, String shape) {
        public boolean good() {
            return status.charAt(0) < '4';
        }
    }

    /** What is answered in several places. */
    public record Shape(String name, List<Field> fields) {}

    /**
     * A member of JSON.
     *
     * @param name with those that it is in, as in {@code failure.kind}
     * @param shape the name of a shape that it has, or empty
     */
    public record Field(String name, String type, String description, String shape) {}
}
