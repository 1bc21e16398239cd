package io.flashreport.engine.check;

import io.flashreport.engine.protocol.FindingKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names that are declared twice, of which the library names the first only, and not where it is. */
final class Duplicates {
    private static final Set<String> DECLARING = Set.of("parameter", "field", "variable", "group", "style", "dataset");
    private static final Set<String> SCOPES = Set.of("jasperReport", "dataset", "jasperTemplate");

    private Duplicates() {}

    static void look(TemplateSource source, Findings findings) {
        for (XmlElement scope : source.result().elements()) {
            if (!SCOPES.contains(scope.name())) continue;
            Map<String, XmlElement> first = new HashMap<>();
            for (XmlElement declaration : scope.children()) {
                String name = declaration.attribute("name");
                if (!DECLARING.contains(declaration.name()) || name.isEmpty()) continue;
                XmlElement earlier = first.putIfAbsent(declaration.name() + " " + name, declaration);
                if (earlier == null) continue;
                findings.error(
                        FindingKind.STRUCTURE,
                        source.spot(declaration),
                        "The " + declaration.name() + " \"" + name + "\" is declared already in line "
                                + source.spot(earlier).line() + ": take one of them out or rename it.");
            }
        }
    }
}
