package io.flashreport.engine.check;

import io.flashreport.engine.data.Payload;
import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine.Finding;
import io.flashreport.engine.protocol.FromEngine.Origin;
import io.flashreport.engine.protocol.FromEngine.Parameter;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.engine.template.TemplatePackage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with an uploaded template, and makes the package that engines get. For one thread. */
public final class TemplateCheck {
    private final JasperReportsContext context;
    private final Gate gate;
    private final ReportCheck reports;

    public TemplateCheck(JasperReportsContext context, Gate gate) {
        this.context = context;
        this.gate = gate;
        reports = new ReportCheck(context, new DesignReader(context), gate);
    }

    /**
     * What a check gives.
     *
     * @param main path of the template to be filled; empty when nobody can tell which it is
     * @param verdict of the gate; of no meaning when a finding refuses the template
     * @param findings by file and line
     * @param parameters what callers may give
     * @param converted the package with every template in it as version 7; null when a finding refuses the template
     */
    public record Result(
            String main,
            Origin origin,
            Verdict verdict,
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
            return new Result("", Origin.VERSION_7, Verdict.CONTAINED, findings.inOrder(), List.of(), null);
        }
        String named = main != null ? main : files.main() == null ? "" : files.main();
        return new PackageCheck(context, gate, reports, files, named, sample, findings).run();
    }
}
