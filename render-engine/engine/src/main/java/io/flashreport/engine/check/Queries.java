package io.flashreport.engine.check;

import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.protocol.FindingKind;

/** In which languages templates ask for data. */
final class Queries {
    private Queries() {}

    static void look(TemplateSource source, Findings findings) {
        source.result().named("query").filter(query -> !query.text().isEmpty()).forEach(query -> {
            String language = query.attribute("language").isEmpty() ? "sql" : query.attribute("language");
            if (Gate.knowsLanguage(language)) return;
            findings.error(FindingKind.QUERY, source.spot(query), notAvailable(language));
        });
    }

    static String notAvailable(String language) {
        return "The query is in the language \"" + language
                + "\": reports read the data that was sent, with queries in json, jsonql, xPath or csv.";
    }
}
