package io.flashreport.engine.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.util.JRXmlUtils;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.extensions.DefaultExtensionsRegistry;
import net.sf.jasperreports.extensions.ExtensionsEnvironment;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.repo.FileRepositoryPersistenceServiceFactory;
import net.sf.jasperreports.repo.FileRepositoryService;
import net.sf.jasperreports.repo.PersistenceServiceFactory;
import net.sf.jasperreports.repo.RepositoryService;

/** Renders as a program does that uses the library and nothing of ours: its fonts, its queries, files of a folder. */
final class LibraryAlone {
    private static final Map<String, String> OWN_DEFAULTS = Map.of(
            "net.sf.jasperreports.query.executer.factory.json",
            "net.sf.jasperreports.json.query.JsonQueryExecuterFactory",
            "net.sf.jasperreports.query.executer.factory.xPath",
            "net.sf.jasperreports.engine.query.JaxenXPathQueryExecuterFactory",
            "net.sf.jasperreports.subreport.runner.factory",
            "net.sf.jasperreports.engine.fill.ThreadPoolSubreportRunnerFactory");

    private LibraryAlone() {}

    /** Compiles each JRXML of the folder beside it, and fills {@code main.jrxml} with {@code data.json} or {@code data.xml}. */
    static byte[] render(Path folder) throws IOException, JRException {
        ExtensionsEnvironment.setThreadExtensionsRegistry(new DefaultExtensionsRegistry());
        try {
            return pdf(folder);
        } finally {
            ExtensionsEnvironment.resetThreadExtensionsRegistry();
        }
    }

    private static byte[] pdf(Path folder) throws IOException, JRException {
        var context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        OWN_DEFAULTS.forEach(context::setProperty);
        context.setExtensions(
                RepositoryService.class, List.of(new FileRepositoryService(context, folder.toString(), false)));
        context.setExtensions(
                PersistenceServiceFactory.class, List.of(FileRepositoryPersistenceServiceFactory.getInstance()));
        try (DirectoryStream<Path> templates = Files.newDirectoryStream(folder, "*.jrxml")) {
            for (Path template : templates) {
                String compiled = template.toString().replace(".jrxml", ".jasper");
                JasperCompileManager.getInstance(context).compileToFile(template.toString(), compiled);
            }
        }
        // Not from its compiled file: the published module of barcodes is older than the rule what may be read there.
        JasperReport main = JasperCompileManager.getInstance(context)
                .compile(folder.resolve("main.jrxml").toString());
        var parameters = new HashMap<String, Object>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.ENGLISH);
        var pdf = new ByteArrayOutputStream();
        Path json = folder.resolve("data.json");
        if (!Files.exists(json))
            parameters.put(
                    "XML_DATA_DOCUMENT",
                    JRXmlUtils.parse(folder.resolve("data.xml").toFile()));
        try (InputStream data = Files.exists(json) ? Files.newInputStream(json) : InputStream.nullInputStream()) {
            if (Files.exists(json)) parameters.put("JSON_INPUT_STREAM", data);
            var exporter = new JRPdfExporter(context);
            exporter.setExporterInput(new SimpleExporterInput(
                    JasperFillManager.getInstance(context).fill(main, parameters)));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
            exporter.exportReport();
        }
        return pdf.toByteArray();
    }
}
