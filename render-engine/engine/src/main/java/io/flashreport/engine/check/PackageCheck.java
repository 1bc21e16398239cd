package io.flashreport.engine.check;

import io.flashreport.engine.check.TemplateCheck.Result;
import io.flashreport.engine.convert.Conversion;
import io.flashreport.engine.convert.Converter;
import io.flashreport.engine.convert.MalformedTemplateException;
import io.flashreport.engine.data.Payload;
import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.FromEngine.Parameter;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.engine.template.TemplatePackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.stream.XMLStreamException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jspecify.annotations.Nullable;

/** One check of one package. */
final class PackageCheck {
    private static final Logger LOG = Logger.getLogger(PackageCheck.class.getName());
    private static final int MAX_PARAMETERS = 1_000;

    private final JasperReportsContext context;
    private final Gate gate;
    private final ReportCheck reports;
    private final TemplatePackage files;
    private final String named;
    private final @Nullable Payload sample;
    private final Findings findings;
    private final Map<String, TemplateSource> sources = new LinkedHashMap<>();
    private final Map<String, JasperDesign> designs = new LinkedHashMap<>();

    /** @param named the main template as the upload says, empty when it does not */
    PackageCheck(
            JasperReportsContext context,
            Gate gate,
            ReportCheck reports,
            TemplatePackage files,
            String named,
            @Nullable Payload sample,
            Findings findings) {
        this.context = context;
        this.gate = gate;
        this.reports = reports;
        this.files = files;
        this.named = named;
        this.sample = sample;
        this.findings = findings;
    }

    Result run() {
        files.paths().stream().filter(PackageCheck::isTemplate).forEach(this::read);
        var references = new References(files);
        var links = new Links(sources.values(), references);
        String main = MainTemplate.of(files, named, links.contained(), findings);
        links.lookForCircles(findings);
        for (TemplateSource source : sources.values()) {
            references.look(source, findings);
            look(source);
        }
        Assets.look(files, findings);
        Fonts.look(files, sources.values(), findings);
        gate.reasonToContain(files.paths(), files::file).ifPresent(reason -> findings.contain(Spot.PACKAGE, reason));
        List<Parameter> parameters = parameters(main);
        if (!main.isEmpty())
            findings.forgive(
                    path -> isTemplate(path) && links.isUnused(path, main),
                    "The main template does not use this file.");
        TemplatePackage converted = findings.refuse() ? null : converted(main);
        if (converted != null && sample != null) tryOut(converted, main, sample);
        return new Result(
                main,
                origin(main),
                verdict(main, links),
                findings.inOrder(),
                parameters,
                findings.refuse() ? null : converted);
    }

    private Verdict verdict(String main, Links links) {
        boolean contained = findings.refuse()
                || findings.contained().stream().anyMatch(path -> !isTemplate(path) || !links.isUnused(path, main));
        return contained ? Verdict.CONTAINED : Verdict.INERT;
    }

    private void tryOut(TemplatePackage converted, String main, Payload data) {
        TemplateSource source = Objects.requireNonNull(sources.get(main));
        new TrialFill(context, gate, source, sources.values(), findings).run(converted, data);
    }

    private static boolean isTemplate(String path) {
        return path.endsWith(".jrxml") || path.endsWith(".jrtx");
    }

    private void read(String path) {
        byte[] bytes = files.file(path);
        try {
            Conversion conversion = Converter.convert(bytes);
            XmlSource original = XmlSource.read(bytes);
            XmlSource result = conversion.changed() ? XmlSource.read(conversion.jrxml()) : original;
            sources.put(path, new TemplateSource(path, conversion, original, result));
        } catch (MalformedTemplateException e) {
            Spot spot = new Spot(path, e.line(), e.column());
            findings.error(malformed(bytes), spot, Words.sentence(String.valueOf(e.getMessage())));
        } catch (XMLStreamException | RuntimeException e) {
            notUnderstood(path, e);
        }
    }

    private static FindingKind malformed(byte[] bytes) {
        try {
            XmlSource.read(bytes);
            return FindingKind.STRUCTURE;
        } catch (XMLStreamException e) {
            return FindingKind.XML;
        }
    }

    private void look(TemplateSource source) {
        try {
            JasperDesign design = reports.look(source, findings);
            if (design != null) designs.put(source.path(), design);
        } catch (RuntimeException | StackOverflowError e) {
            notUnderstood(source.path(), e);
        }
    }

    /** A template that the library falls over is its designer's matter first, but perhaps ours as well. */
    private void notUnderstood(String path, Throwable failure) {
        LOG.log(Level.WARNING, "a template could not be checked", failure);
        findings.error(
                FindingKind.STRUCTURE,
                Spot.file(path),
                "The library cannot make sense of this template ("
                        + failure.getClass().getSimpleName() + "): look for what is unusual in it.");
    }

    private List<Parameter> parameters(String main) {
        JasperDesign design = designs.get(main);
        if (design == null) return List.of();
        List<JRParameter> declared = design.getParametersList().stream()
                .filter(parameter -> !parameter.isSystemDefined())
                .toList();
        if (declared.size() > MAX_PARAMETERS)
            findings.error(
                    FindingKind.STRUCTURE,
                    Spot.file(main),
                    "The template declares " + declared.size() + " parameters, " + MAX_PARAMETERS + " are allowed.");
        return declared.stream()
                .limit(MAX_PARAMETERS)
                .map(parameter ->
                        new Parameter(parameter.getName(), parameter.getValueClassName(), parameter.getDescription()))
                .toList();
    }

    private FromEngine.Origin origin(String main) {
        TemplateSource source = sources.get(main);
        if (source == null) return FromEngine.Origin.VERSION_7;
        return switch (source.conversion().origin()) {
            case VERSION_7 -> FromEngine.Origin.VERSION_7;
            case VERSION_6 -> FromEngine.Origin.VERSION_6;
            case DTD -> FromEngine.Origin.DTD;
        };
    }

    private TemplatePackage converted(String main) {
        Map<String, byte[]> converted = new TreeMap<>();
        for (String path : files.paths()) {
            TemplateSource source = sources.get(path);
            if (source != null) converted.put(path, source.converted());
            else if (!Assets.isLeftOut(path, files)) converted.put(path, files.file(path));
        }
        return TemplatePackage.of(main, converted);
    }
}
