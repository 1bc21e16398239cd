package io.flashreport.engine.check;

import io.flashreport.engine.convert.Conversion;
import io.flashreport.engine.convert.Converter;
import io.flashreport.engine.convert.MalformedTemplateException;
import io.flashreport.engine.data.Payload;
import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.FromEngine.Finding;
import io.flashreport.engine.protocol.FromEngine.Origin;
import io.flashreport.engine.protocol.FromEngine.Parameter;
import io.flashreport.engine.template.TemplatePackage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with an uploaded template, and makes the package that engines get. For one thread. */
public final class TemplateCheck {
    private final ReportCheck reports;

    public TemplateCheck(JasperReportsContext context) {
        reports = new ReportCheck(context, new DesignReader(context));
    }

    /**
     * What a check gives.
     *
     * @param main path of the template to be filled; empty when nobody can tell which it is
     * @param findings by file and line
     * @param parameters what callers may give
     * @param converted the package with every template in it as version 7; null when a finding refuses the template
     */
    public record Result(
            String main,
            Origin origin,
            List<Finding> findings,
            List<Parameter> parameters,
            @Nullable TemplatePackage converted) {}

    /**
     * Checks a package.
     *
     * @param zip the files as they were uploaded
     * @param main path of the template to be filled, null when the package tells or has only one that it can be
     * @param sample data that the template is meant for, null when there is none
     */
    public Result check(InputStream zip, @Nullable String main, @Nullable Payload sample) throws IOException {
        var findings = new Findings();
        TemplatePackage files;
        try {
            files = TemplatePackage.read(zip);
        } catch (JobFailedException e) {
            findings.error(FindingKind.PACKAGE, Spot.PACKAGE, String.valueOf(e.getMessage()));
            return new Result("", Origin.VERSION_7, findings.inOrder(), List.of(), null);
        }
        String named = main != null ? main : files.main() == null ? "" : files.main();
        return new Work(files, named, findings).run();
    }

    /** One check. */
    private final class Work {
        private final TemplatePackage files;
        private final String named;
        private final Findings findings;
        private final Map<String, TemplateSource> sources = new LinkedHashMap<>();
        private final Map<String, JasperDesign> designs = new LinkedHashMap<>();

        Work(TemplatePackage files, String named, Findings findings) {
            this.files = files;
            this.named = named;
            this.findings = findings;
        }

        Result run() {
            files.paths().stream().filter(Work::isTemplate).forEach(this::read);
            var references = new References(files);
            var subreports = new Subreports(sources.values(), references);
            String main = MainTemplate.of(files, named, subreports.all(), findings);
            subreports.lookForCircles(findings);
            for (TemplateSource source : sources.values()) {
                references.look(source, findings);
                JasperDesign design = reports.look(source, findings);
                if (design != null) designs.put(source.path(), design);
            }
            Assets.look(files, findings);
            TemplateSource mainSource = sources.get(main);
            return new Result(
                    main,
                    mainSource == null ? Origin.VERSION_7 : origin(mainSource),
                    findings.inOrder(),
                    parameters(designs.get(main)),
                    findings.refuse() ? null : converted(main));
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
                findings.error(
                        malformed(bytes),
                        new Spot(path, e.line(), e.column()),
                        Words.sentence(String.valueOf(e.getMessage())));
            } catch (XMLStreamException e) {
                throw new IllegalStateException("what was read as XML once cannot be read again", e);
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

        private TemplatePackage converted(String main) {
            Map<String, byte[]> converted = new TreeMap<>();
            for (String path : files.paths()) {
                TemplateSource source = sources.get(path);
                converted.put(path, source == null ? files.file(path) : source.converted());
            }
            return TemplatePackage.of(main, converted);
        }
    }

    private static List<Parameter> parameters(@Nullable JasperDesign design) {
        var parameters = new ArrayList<Parameter>();
        if (design == null) return parameters;
        for (JRParameter parameter : design.getParametersList())
            if (!parameter.isSystemDefined())
                parameters.add(
                        new Parameter(parameter.getName(), parameter.getValueClassName(), parameter.getDescription()));
        return parameters;
    }

    private static Origin origin(TemplateSource source) {
        return switch (source.conversion().origin()) {
            case VERSION_7 -> FromEngine.Origin.VERSION_7;
            case VERSION_6 -> FromEngine.Origin.VERSION_6;
            case DTD -> FromEngine.Origin.DTD;
        };
    }
}
