package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;

/** What both languages for JSON have in common. */
sealed interface QueriesOfJson extends TemplateQueries permits JsonQueries, JsonQlQueries {
    /** Whether it is the position in an array. */
    static boolean isIndex(Step step) {
        return !step.name().equals(step.written());
    }

    static void refuseKeyed(Dataset dataset) {
        if (dataset.keyed())
            throw TemplateQueries.untold(
                    "An object with so many members that they are its records has no template: a query in JSON cannot name them. Send an array.");
    }

    /** The class of the library's data sources in this language. */
    String dataSource();

    @Override
    default String source(String path) {
        return "((" + dataSource() + ")$P{REPORT_DATA_SOURCE}).subDataSource(" + TemplateText.literal(path) + ")";
    }

    @Override
    default Class<?> valueClass(Field field) {
        return field.list() ? Object.class : String.class;
    }

    @Override
    default String text(Field field, String value) {
        return field.list() ? JsonLists.java(value) : value;
    }
}
