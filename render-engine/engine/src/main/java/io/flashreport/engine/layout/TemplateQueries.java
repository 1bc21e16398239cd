package io.flashreport.engine.layout;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the queries of a template find in data what the automatic layout found. */
enum TemplateQueries {
    JSON("json") {
        @Override
        String document() {
            return "";
        }

        @Override
        String records(Dataset dataset) {
            if (dataset.keyed())
                throw untold(
                        "An object with so many members that they are its records has no template: a query in json cannot name them. Send an array.");
            return path(dataset.path());
        }

        @Override
        String field(Field field) {
            return field.path().isEmpty() ? "." : path(field.path());
        }

        @Override
        String source(String path) {
            return "((net.sf.jasperreports.json.data.JsonDataSource)$P{REPORT_DATA_SOURCE}).subDataSource(\"" + path
                    + "\")";
        }

        @Override
        String list(String text) {
            String inside = ".replaceAll(\"^\\\\[\\\"?|\\\"?\\\\]$\", \"\").replaceAll(\"\\\"?,\\\"?\", \", \")";
            return "(" + text + " == null ? null : " + text + inside + ")";
        }

        private String path(List<Step> steps) {
            for (Step step : steps)
                if (step.name().equals(step.written())
                        && !JSON_NAME.matcher(step.written()).matches())
                    throw untold(
                            "The name \"" + step.written()
                                    + "\" has no template: a query in json cannot have points, brackets or quotes in names. Rename it.");
            return steps.stream().map(Step::written).collect(Collectors.joining("."));
        }
    },

    XML("xPath") {
        @Override
        String itself() {
            return source("/*");
        }

        @Override
        String trimmed(String text) {
            return text + " == null ? null : " + text + ".trim()";
        }

        @Override
        String document() {
            return "/*";
        }

        @Override
        String records(Dataset dataset) {
            // The record becomes the root of a document of its own.
            return "/*" + (dataset.path().isEmpty() ? "" : "/" + path(dataset.path())) + (dataset.keyed() ? "/*" : "");
        }

        @Override
        String field(Field field) {
            if (field.key()) return "name()";
            return field.list() ? joined(path(field.path())) : path(field.path());
        }

        @Override
        String source(String path) {
            return "((net.sf.jasperreports.engine.data.JRXmlDataSource)$P{REPORT_DATA_SOURCE}).subDataSource(\"" + path
                    + "\")";
        }

        // XPath has no loop: a comma and the next value, as long as there is one.
        private String joined(String path) {
            return IntStream.rangeClosed(2, MAX_LISTED)
                    .mapToObj(i -> "substring(', ', 1, 2 * count((%1$s)[%2$d])), (%1$s)[%2$d]".formatted(path, i))
                    .collect(Collectors.joining(", ", "concat((" + path + ")[1], ", ")"));
        }

        private String path(List<Step> steps) {
            return steps.isEmpty() ? "." : steps.stream().map(this::step).collect(Collectors.joining("/"));
        }

        // Prefixes are part of the name, since a data adapter reads without namespaces.
        private String step(Step step) {
            String axis = step.attribute() ? "@" : "";
            return step.written().indexOf(':') < 0
                    ? axis + step.written()
                    : axis + "*[name()='" + step.written() + "']";
        }
    },

    CSV("csv") {
        @Override
        String document() {
            return "";
        }

        @Override
        String records(Dataset dataset) {
            return "";
        }

        @Override
        @Nullable
        String field(Field field) {
            return null;
        }

        @Override
        String source(String path) {
            throw new IllegalStateException("records of CSV hold no records");
        }
    };

    /** What the path of a query reads as one name. */
    private static final Pattern JSON_NAME = Pattern.compile("[^.\\[\\]()\"'\\\\\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]+");

    /** Of the values of a list in XML so many are told at most. */
    private static final int MAX_LISTED = 20;

    private final String language;

    private static JobFailedException untold(String message) {
        return new JobFailedException(EngineFailure.TEMPLATE, message);
    }

    TemplateQueries(String language) {
        this.language = language;
    }

    static TemplateQueries of(Format format) {
        return switch (format) {
            case JSON -> JSON;
            case XML -> XML;
            case CSV -> CSV;
        };
    }

    String language() {
        return language;
    }

    /** The query whose only record is the data itself. */
    abstract String document();

    /** A Java expression of the current record as the only one. */
    String itself() {
        return source("");
    }

    /** An expression of the text as it is printed. */
    String trimmed(String text) {
        return text;
    }

    /** The text of several values, separated by commas, from what the data source gives for them. */
    String list(String text) {
        return text;
    }

    /** The way from a record, or the document, to records that it holds; also the query of records that are all. */
    abstract String records(Dataset dataset);

    /** The description of a field; null when its name says all. */
    abstract @Nullable String field(Field field);

    /** A Java expression of the records at a place in the current record. */
    abstract String source(String path);
}
