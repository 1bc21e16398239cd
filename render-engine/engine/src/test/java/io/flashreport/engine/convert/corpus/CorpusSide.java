package io.flashreport.engine.convert.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.repo.RepositoryService;

/** One template with the files around it, read as one side of the comparison reads them. */
final class CorpusSide {
    private static final int MOST_PAGES = 300;
    private static final int LONGEST_FILL_MILLIS = 30_000;

    private final CorpusFolders folders;
    private final Reading reading;
    private final SimpleJasperReportsContext context =
            new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());

    /** The library's own: those of an engine read the data of its job alone. It looks them up in this context. */
    private static final Map<String, String> QUERY_EXECUTERS = Map.of(
            "sql", "net.sf.jasperreports.engine.query.JRJdbcQueryExecuterFactory",
            "csv", "net.sf.jasperreports.engine.query.JRCsvQueryExecuterFactory",
            "json", "net.sf.jasperreports.json.query.JsonQueryExecuterFactory",
            "jsonql", "net.sf.jasperreports.json.query.JsonQLQueryExecuterFactory",
            "xPath", "net.sf.jasperreports.jaxen.query.JaxenXPathQueryExecuterFactory",
            "XPath", "net.sf.jasperreports.jaxen.query.JaxenXPathQueryExecuterFactory");

    static {
        JasperReportsContext engine = DefaultJasperReportsContext.getInstance();
        QUERY_EXECUTERS.forEach((language, factory) ->
                engine.setProperty("net.sf.jasperreports.query.executer.factory." + language, factory));
    }

    /** Makes of a template what version 7 of the library reads. */
    interface Reading {
        byte[] read(byte[] template) throws Exception;
    }

    CorpusSide(CorpusFolders folders, Reading reading) {
        this.folders = folders;
        this.reading = reading;
        context.setExtensions(RepositoryService.class, List.of(new CorpusRepository(folders, this)));
        context.setProperty("net.sf.jasperreports.repository.url.filter.enabled", "true");
        context.setProperty("net.sf.jasperreports.governor.max.pages.enabled", "true");
        context.setProperty("net.sf.jasperreports.governor.max.pages", Integer.toString(MOST_PAGES));
        context.setProperty("net.sf.jasperreports.governor.timeout.enabled", "true");
        context.setProperty("net.sf.jasperreports.governor.timeout", Integer.toString(LONGEST_FILL_MILLIS));
    }

    JasperReportsContext context() {
        return context;
    }

    CorpusFolders folders() {
        return folders;
    }

    byte[] read(Path template) throws JRException {
        try {
            return reading.read(Files.readAllBytes(template));
        } catch (IOException e) {
            throw new JRException(e);
        } catch (Exception e) {
            throw new JRException("cannot be converted: " + e.getMessage(), e);
        }
    }

    JasperDesign load(byte[] template) throws JRException {
        return JRXmlLoader.load(context, new ByteArrayInputStream(template));
    }

    JasperReport compile(JasperDesign design) throws JRException {
        return JasperCompileManager.getInstance(context).compile(design);
    }

    JasperReport compile(Path template) throws JRException {
        return compile(load(read(template)));
    }
}
