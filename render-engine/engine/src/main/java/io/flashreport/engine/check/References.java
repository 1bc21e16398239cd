package io.flashreport.engine.check;

import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.engine.template.TemplatePackage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a template refers to with expressions that always give the same, and whether the package has it. */
final class References {
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?|ftp|jar|classpath):.*", Pattern.DOTALL);
    private static final String LIBRARY_PICTURES = "net/sf/jasperreports/engine/images/";

    private final TemplatePackage files;

    References(TemplatePackage files) {
        this.files = files;
    }

    /** What a template refers to. */
    enum Target {
        SUBREPORT("subreport", Severity.ERROR),
        STYLES("style template", Severity.ERROR),
        IMAGE("image", Severity.WARNING);

        private final String inWords;
        private final Severity whenMissing;

        Target(String inWords, Severity whenMissing) {
            this.inWords = inWords;
            this.whenMissing = whenMissing;
        }
    }

    /**
     * A file that a template means.
     *
     * @param element holds the expression, in the template of version 7
     * @param wanted what the expression gives
     */
    record Reference(Target target, XmlElement element, String wanted) {}

    Stream<Reference> in(TemplateSource source) {
        var constants = new ConstantText(source.result());
        return source.result().elements().stream()
                .flatMap(element -> target(element)
                        .flatMap(target ->
                                wanted(element, constants).map(wanted -> new Reference(target, element, wanted)))
                        .stream())
                .filter(reference -> !reference.wanted.isBlank());
    }

    /** Whether a template may contain any other, because an expression tells which only when it is filled. */
    static boolean leadsAnywhere(TemplateSource source) {
        var constants = new ConstantText(source.result());
        return source.result().elements().stream()
                .anyMatch(element ->
                        target(element).filter(target -> target != Target.IMAGE).isPresent()
                                && wanted(element, constants).isEmpty());
    }

    private static Optional<Target> target(XmlElement element) {
        XmlElement parent = element.parent();
        if (parent == null) return Optional.empty();
        if (element.name().equals("template")) return Optional.of(Target.STYLES);
        if (!element.name().equals("expression")) return Optional.empty();
        if (parent.is("element", "image")) return Optional.of(Target.IMAGE);
        if (parent.is("element", "subreport") || parent.is("component", "subreportPart"))
            return Optional.of(Target.SUBREPORT);
        return Optional.empty();
    }

    private static Optional<String> wanted(XmlElement element, ConstantText constants) {
        XmlElement parent = element.parent();
        // Style templates name others as they are.
        boolean plain = parent != null && parent.name().equals("jasperTemplate");
        return plain ? Optional.of(element.text()) : constants.of(element.text());
    }

    /** The file of the package that is meant. */
    Optional<String> path(TemplateSource source, Reference reference) {
        return files.resolve(source.path(), reference.wanted);
    }

    void look(TemplateSource source, Findings findings) {
        in(source).forEach(reference -> look(source, reference, findings));
        source.result().elements().stream()
                .filter(element -> !element.attribute("resourceBundle").isBlank())
                .forEach(element -> lookForBundle(source, element, findings));
    }

    private void look(TemplateSource source, Reference reference, Findings findings) {
        String wanted = reference.wanted.strip();
        Spot spot = source.textSpot(reference.element);
        if (ADDRESS.matcher(wanted).matches()) {
            findings.error(
                    FindingKind.MISSING_FILE,
                    spot,
                    "Reports read nothing from addresses: upload what \"" + shown(wanted) + "\" has"
                            + (reference.target == Target.IMAGE
                                    ? " as an asset, or use a data: URI."
                                    : " as an asset."));
            return;
        }
        if (wanted.startsWith("data:") || wanted.startsWith(LIBRARY_PICTURES)) return;
        Optional<String> path = path(source, reference);
        if (path.isPresent()) {
            if (path.get().endsWith(".jasper")) findings.error(FindingKind.ASSET, spot, Assets.compiled(path.get()));
            return;
        }
        String message = "The " + reference.target.inWords + " \"" + shown(wanted) + "\" is not in the package: upload "
                + fileName(wanted) + " with the template.";
        switch (reference.target.whenMissing) {
            case ERROR -> findings.error(FindingKind.MISSING_FILE, spot, message);
            case WARNING, NOTE -> findings.warning(FindingKind.MISSING_FILE, spot, message);
        }
    }

    private void lookForBundle(TemplateSource source, XmlElement element, Findings findings) {
        String name = element.attribute("resourceBundle");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1);
        boolean there = files.paths().stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .anyMatch(file -> file.endsWith(".properties")
                        && (file + "_").startsWith(last.toLowerCase(Locale.ROOT))
                        && isSuffix(file.substring(last.length())));
        if (there) return;
        findings.warning(
                FindingKind.MISSING_FILE,
                source.spot(element),
                "The resource bundle \"" + name + "\" is not in the package: upload " + last
                        + ".properties and its translations with the template.");
    }

    private static boolean isSuffix(String afterName) {
        return afterName.startsWith("_") || afterName.equals(".properties");
    }

    private static String fileName(String wanted) {
        String plain = wanted.replace('\\', '/');
        String name = plain.substring(plain.lastIndexOf('/') + 1);
        return shown(name.endsWith(".jasper") ? name.substring(0, name.length() - "jasper".length()) + "jrxml" : name);
    }

    private static String shown(String wanted) {
        return wanted.length() <= 200 ? wanted : wanted.substring(0, 199) + "…";
    }
}
