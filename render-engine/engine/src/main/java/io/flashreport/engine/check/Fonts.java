package io.flashreport.engine.check;

import io.flashreport.engine.font.NamedFonts;
import io.flashreport.engine.font.TemplateFonts;
import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.template.TemplatePackage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The fonts that templates name, and those that they bring along. */
final class Fonts {
    private Fonts() {}

    /** Called when the assets have been looked at. */
    static void look(TemplatePackage files, Collection<TemplateSource> sources, Findings findings) {
        Set<String> own = own(files, findings);
        for (TemplateSource source : sources) look(source, own, findings);
    }

    private static Set<String> own(TemplatePackage files, Findings findings) {
        try {
            return TemplateFonts.of(files.paths(), files::file).names();
        } catch (JobFailedException e) {
            if (!findings.refuse()) findings.error(FindingKind.ASSET, Spot.PACKAGE, String.valueOf(e.getMessage()));
            return Set.of();
        }
    }

    private static void look(TemplateSource source, Set<String> own, Findings findings) {
        Map<String, XmlElement> first = new LinkedHashMap<>();
        for (XmlElement element : source.result().elements()) {
            String name = element.attribute("fontName");
            if (!name.isBlank()) first.putIfAbsent(name, element);
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        first.forEach((name, element) -> lines.put(name, element.start().line()));
        Set<String> missing = new NamedFonts(lines).missing(own).lines().keySet();
        first.forEach((name, element) -> {
            if (missing.contains(name))
                NamedFonts.replacement(name)
                        .ifPresent(message -> findings.warning(FindingKind.FONT, source.spot(element), message));
        });
    }
}
