package io.flashreport.engine.template;

import com.fasterxml.jackson.databind.JsonNode;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.json.data.JsonDataSource;
import net.sf.jasperreports.json.data.JsonQLDataSource;
import org.jspecify.annotations.Nullable;

/** The library's data sources over JSON that is parsed already. */
final class SentJson {
    private SentJson() {}

    static JsonDataSource path(JsonNode tree, @Nullable String path) throws JRException {
        return new Path(tree, path);
    }

    static JsonQLDataSource query(JsonNode tree, @Nullable String query) throws JRException {
        return new Query(tree, query);
    }

    private static final class Path extends JsonDataSource {
        Path(JsonNode tree, @Nullable String path) throws JRException {
            super(tree, path);
        }
    }

    private static final class Query extends JsonQLDataSource {
        Query(JsonNode tree, @Nullable String query) throws JRException {
            super(tree, query);
        }
    }
}
