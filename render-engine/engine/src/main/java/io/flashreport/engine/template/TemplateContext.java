package io.flashreport.engine.template;

import io.flashreport.engine.font.NamedFonts;
import io.flashreport.engine.font.TemplateFonts;
import io.flashreport.engine.gate.DesignParts;
import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.gate.GatedCompiler;
import io.flashreport.engine.gate.Grade;
import io.flashreport.engine.gate.Objection;
import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRQuery;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.repo.RepositoryService;

/** The library as one template sees it, and the template's compiled reports. For one thread. */
public final class TemplateContext extends SimpleJasperReportsContext {
    private static final Set<String> WHOLE_WHEN_BLANK = Set.of("json", "jsonql", "csv");

    private final TemplatePackage files;
    private final TemplateFonts fonts;
    private final List<RepositoryService> repository;
    private final Gate gate;
    private final Grade gradeOfFiles;
    private final Map<String, Admitted> reports = new HashMap<>();
    private Verdict promised = Verdict.CONTAINED;

    /** Fails with {@link JobFailedException} when a font of the template cannot be read. */
    public TemplateContext(TemplatePackage files, JasperReportsContext parent, Gate gate) {
        super(parent);
        this.files = files;
        this.gate = gate;
        this.gradeOfFiles =
                gate.reasonToContain(files.paths(), files::file).isPresent() ? Grade.CONTAINED : Grade.INERT;
        this.fonts = TemplateFonts.of(files.paths(), files::file);
        for (String path : files.paths())
            if (path.endsWith(".jrxml") || path.endsWith(".jrtx"))
                NamedFonts.in(files.file(path)).provide();
        this.repository = List.of(new PackageRepository(files, this));
    }

    private record Admitted(JasperReport report, Grade grade) {}

    /** Has each report fail from now on that is worse than what the gate said of the template. */
    void promise(Verdict verdict) {
        promised = verdict;
    }

    public TemplatePackage files() {
        return files;
    }

    /** The fonts that the template brings along. */
    public TemplateFonts fonts() {
        return fonts;
    }

    /** The parent's services read class path and addresses, so the package is asked instead of them, not before them. */
    @Override
    @SuppressWarnings("unchecked")
    public <T> List<T> getExtensions(Class<T> extensionType) {
        if (extensionType == RepositoryService.class) return (List<T>) repository;
        if (extensionType == FontFamily.class) return (List<T>) fonts.families();
        if (extensionType == FontSet.class) return (List<T>) fonts.sets();
        return super.getExtensions(extensionType);
    }

    /** Loads a template of the package, ready to be compiled. */
    private JasperDesign design(String path, List<Objection> objections) throws JRException {
        var parts = new ArrayList<Object>();
        JasperDesign design = DesignParts.of(getParent()).design(files.file(path), this, parts::add);
        for (Object part : parts) {
            gate.filter(part);
            objections.addAll(gate.look(part));
        }
        addImports(design);
        prepare(design.getMainDesignDataset());
        for (JRDataset dataset : design.getDatasetsList()) prepare((JRDesignDataset) dataset);
        return design;
    }

    /** Version 6 had these classes where every report finds them without an import. */
    public static void addImports(JasperDesign design) {
        design.addImport("net.sf.jasperreports.json.data.*");
    }

    private static void prepare(JRDesignDataset dataset) {
        // Jaspersoft Studio writes an empty query in SQL into templates that have none.
        if (dataset.getQuery() != null && isBlank(dataset.getQuery())) dataset.setQuery(null);
        if (dataset.getResourceBundle() != null) dataset.setResourceBundle(Bundles.MARK + dataset.getResourceBundle());
    }

    private static boolean isBlank(JRQuery query) {
        return (query.getText() == null || query.getText().isBlank())
                && !WHOLE_WHEN_BLANK.contains(query.getLanguage().toLowerCase(Locale.ROOT));
    }

    /**
     * A template of the package, compiled when it is first asked for. Fails with {@link JobFailedException} when the gate
     * refuses it, or finds it to be other than what was said of it.
     */
    public JasperReport report(String path) throws JRException {
        Admitted admitted = reports.get(path);
        if (admitted == null) {
            admitted = admitted(path);
            reports.put(path, admitted);
        }
        Gate.require(promised, admitted.grade);
        return admitted.report;
    }

    private Admitted admitted(String path) throws JRException {
        var objections = new ArrayList<Objection>();
        JasperDesign design = design(path, objections);
        Gate.admit(objections);
        var compiler = new GatedCompiler(this, gate);
        JasperReport report = compiler.compileReport(design);
        objections.addAll(compiler.objections());
        return new Admitted(report, Gate.admit(objections).or(gradeOfFiles));
    }
}
