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
            Set.of(FindingKind.POLICY, FindingKind.QUERY, FindingKind.MISSING_FILE, FindingKind.ASSET);

    static List<Attack> attacks() throws IOException {
        return Attack.all();
    }

    @Test
    void thereAreMoreThanSixty() throws IOException {
        assertThat(attacks()).hasSizeGreaterThan(60);
    }

    /** In a line of the template, or in a file that it brings along. */
    private static boolean isPlaced(Finding finding, Attack attack) {
        return finding.line() > 0 || !attack.files().isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsSeenAtUpload(Attack attack) throws IOException {
        Upload upload = Upload.of("main.jrxml", attack.jrxml());
        attack.files().forEach(upload::with);

        CheckAnswer answer = upload.check(ENGINE);

        List<Finding> errors = answer.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        switch (attack.expected()) {
            case REFUSED ->
                assertThat(errors)
                        .as("%s", errors)
                        .anyMatch(finding -> OF_THE_GATE.contains(finding.kind()) && isPlaced(finding, attack));
            case CONTAINED -> {
                assertThat(errors).isEmpty();
                assertThat(answer.end().verdict()).isEqualTo(Verdict.CONTAINED);
                assertThat(answer.findings())
                        .anyMatch(finding -> finding.message().startsWith("contained: ") && isPlaced(finding, attack));
            }
            case INERT -> {
                assertThat(errors).isEmpty();
                assertThat(answer.end().verdict()).isEqualTo(Verdict.INERT);
                assertThat(attack.endsByALimit()).as("a limit ends it").isTrue();
            }
        }
    }
}
