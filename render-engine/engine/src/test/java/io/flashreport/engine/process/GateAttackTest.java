package io.flashreport.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.process.TestHost.CheckAnswer;
import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine.Finding;
import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.engine.protocol.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gate says of the attacks in src/test/resources/attacks. */
class GateAttackTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    /** By which the gate, and what is checked anyway, refuse what would reach out. */
    private static final Set<FindingKind> OF_THE_GATE =
            Set.of(FindingKind.POLICY, FindingKind.QUERY, FindingKind.MISSING_FILE);

    static List<Attack> attacks() throws IOException {
        return Attack.all();
    }

    @Test
    void thereAreMoreThanSixty() throws IOException {
        assertThat(attacks()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsSeenAtUpload(Attack attack) throws IOException {
        CheckAnswer answer = Upload.of("main.jrxml", attack.jrxml()).check(ENGINE);

        List<Finding> errors = answer.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        switch (attack.expected()) {
            case "REFUSED" ->
                assertThat(errors)
                        .as("%s", errors)
                        .anyMatch(finding -> OF_THE_GATE.contains(finding.kind()) && finding.line() > 0);
            default -> {
                assertThat(errors).isEmpty();
                assertThat(answer.end().verdict()).isEqualTo(Verdict.CONTAINED);
                assertThat(answer.findings())
                        .anyMatch(finding -> finding.message().startsWith("contained: ") && finding.line() > 0);
            }
        }
    }
}
