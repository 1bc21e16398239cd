package io.flashreport.template.check;

import io.flashreport.engine.protocol.FromEngine.Origin;
import io.flashreport.template.catalog.Finding;
import io.flashreport.template.catalog.Parameter;
import io.flashreport.template.catalog.Ruling;
import io.flashreport.template.wire.Refusal;
import java.util.List;

/** What became of a check. */
public sealed interface CheckResult {
    /**
     * The template can be used.
     *
     * @param main path of the template to be filled
     * @param ruling of the gate
     * @param findings warnings and notes
     */
    record Passed(String main, Origin origin, Ruling ruling, List<Parameter> parameters, List<Finding> findings)
            implements CheckResult {
        public Passed {
            parameters = List.copyOf(parameters);
            findings = List.copyOf(findings);
        }
    }

    /** The template has errors. */
    record Failed(List<Finding> findings) implements CheckResult {
        public Failed {
            findings = List.copyOf(findings);
        }
    }

    /** It could not be checked now. */
    record NotChecked(Refusal refusal) implements CheckResult {}
}
