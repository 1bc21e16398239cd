package io.flashreport.engine.layout;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import org.jspecify.annotations.Nullable;

/** How the queries of a template find in data what the automatic layout found. */
sealed interface TemplateQueries permits QueriesOfJson, XmlQueries, CsvQueries {
    /** Of the languages for a format, the simplest in which all of a document can be found. */
    static TemplateQueries of(Format format, Dataset document) {
        return switch (format) {
            case JSON -> JsonQueries.canFind(document) ? new JsonQueries() : new JsonQlQueries();
            case XML -> new XmlQueries();
            case CSV -> new CsvQueries();
        };
    }

    static JobFailedException untold(String message) {
        return new JobFailedException(EngineFailure.TEMPLATE, message);
    }

    String language();

    /** The query whose only record is the data itself. */
    default String document() {
        return "";
    }

    /** The way from a record, or the document, to records that it holds; also the query of records that are all. */
    String records(Dataset dataset);

    /** The way from a record to itself, as the only one. */
    default String itself() {
        return "";
    }

    /** The description of a field; null when its name says all. */
    @Nullable
    String field(Field field);

    /** A Java expression of the records at a place in the current record. */
    String source(String path);

    /** What the data source gives for a field. */
    default Class<?> valueClass(Field field) {
        return String.class;
    }

    /** A Java expression of the text that the data has, from what the data source gives. */
    default String text(Field field, String value) {
        return value;
    }

    /** An expression of the text as it is printed. */
    default String trimmed(String text) {
        return text;
    }
}
