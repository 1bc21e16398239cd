package io.flashreport.engine.host;

import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.Verdict;
import java.util.List;

/** What became of a check. */
public sealed interface CheckOutcome extends EngineOutcome permits CheckOutcome.Checked, RenderOutcome.RenderFailed {
    /**
     * The template was looked at.
     *
     * @param main path of the template to be filled
     * @param verdict of the gate; of no meaning when an error refuses the template
     * @param findings in the order in which they were found, at most 1,000, the texts plain and bounded
     * @param parameters what callers may give
     * @param packageBytes length of the package that was written to the sink; 0 when an error refuses the template
     */
    record Checked(
            String main,
            FromEngine.Origin origin,
            Verdict verdict,
            List<FromEngine.Finding> findings,
            List<FromEngine.Parameter> parameters,
            long packageBytes)
            implements CheckOutcome {
        public Checked {
            findings = List.copyOf(findings);
            parameters = List.copyOf(parameters);
        }

        /** Whether a finding refuses the template. */
        public boolean refused() {
            return findings.stream().anyMatch(finding -> finding.severity() == FromEngine.Severity.ERROR);
        }
    }
}
