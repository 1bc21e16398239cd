package io.flashreport.engine.process;

import io.flashreport.engine.check.TemplateCheck;
import io.flashreport.engine.check.TemplateCheck.Result;
import io.flashreport.engine.data.Payload;
import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.FromEngine.Source;
import io.flashreport.engine.protocol.ToEngine;
import java.io.IOException;
import java.io.OutputStream;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.jspecify.annotations.Nullable;

/** An uploaded template, looked at and converted. */
final class CheckJob {
    private final JasperReportsContext context;
    private final Gate gate;
    private @Nullable TemplateCheck check;

    CheckJob(JasperReportsContext context, Gate gate) {
        this.context = context;
        this.gate = gate;
    }

    FromEngine.Checked run(ToEngine.Check job, HostLink host) throws IOException {
        ToEngine.Input input = job.sample();
        Payload sample = input == null ? null : new HostPayload(host, input);
        // Most engines never check, and what it takes costs some time to load.
        if (check == null) check = new TemplateCheck(context, gate);
        Result result = check.check(host.open(Source.PACKAGE), job.main(), sample);
        for (FromEngine.Finding finding : result.findings()) host.send(finding);
        for (FromEngine.Parameter parameter : result.parameters()) host.send(parameter);
        if (result.converted() != null) {
            try (OutputStream document = host.document()) {
                result.converted().write(document);
            }
        }
        return new FromEngine.Checked(result.main(), result.origin(), result.verdict());
    }
}
