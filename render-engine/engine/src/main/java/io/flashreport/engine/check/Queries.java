package io.flashreport.engine.check;

import io.flashreport.engine.protocol.FindingKind;
import java.util.Locale;
import java.util.Set;

/** In which languages templates ask for data. */
final class Queries {
    private static final Set<String> LANGUAGES = Set.of("json", "jsonql", "xpath", "csv");

    private Queries() {}

    static void look(TemplateSource source, Findings findings) {
        source.result().named("query").filter(query -> !query.text().isEmpty()).forEach(query -> {
            String language = query.attribute("language").isEmpty() ? "sql" : query.attribute("language");
            if (LANGUAGES.contains(language.toLowerCase(Locale.ROOT))) return;
            findings.error(FindingKind.QUERY, source.spot(query), notAvailable(language));
        });
    }

    static String notAvailable(String language) {
        return "The query is in the language \"" + language
                + "\": reports read the data that was sent, with queries in json, jsonql, xPath or csv.";
    }
}
