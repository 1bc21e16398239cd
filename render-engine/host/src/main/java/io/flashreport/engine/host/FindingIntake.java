package io.flashreport.engine.host;

import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.engine.protocol.ProtocolException;
import java.util.ArrayList;
import java.util.List;

/** Collects what an engine finds in a template, bounded in number and length. */
final class FindingIntake {
    static final int MAX_FINDINGS = 1_000;
    static final int MAX_FRAMES = 20_000;

    private static final int MAX_PARAMETERS = 1_000;
    private static final int MAX_MESSAGE_CHARS = 2_000;
    private static final int MAX_NAME_CHARS = 300;

    private final List<FromEngine.Finding> findings = new ArrayList<>();
    private final List<FromEngine.Parameter> parameters = new ArrayList<>();
    private int frames;

    void accept(FromEngine.Finding finding) throws ProtocolException {
        if (++frames > MAX_FRAMES) throw new ProtocolException("more than " + MAX_FRAMES + " findings");
        // An error among what is left out must refuse the template still.
        boolean room = findings.size() < MAX_FINDINGS - 1;
        if (room) findings.add(plain(finding));
        else if (finding.severity() == Severity.ERROR && findings.size() < MAX_FINDINGS)
            findings.add(new FromEngine.Finding(
                    Severity.ERROR, FindingKind.PACKAGE, "", 0, 0, "There is more that is wrong than is listed."));
    }

    void accept(FromEngine.Parameter parameter) throws ProtocolException {
        if (parameters.size() == MAX_PARAMETERS)
            throw new ProtocolException("more than " + MAX_PARAMETERS + " parameters");
        String description = parameter.description();
        parameters.add(new FromEngine.Parameter(
                PlainText.line(parameter.name(), MAX_NAME_CHARS),
                PlainText.line(parameter.type(), MAX_NAME_CHARS),
                description == null ? null : PlainText.line(description, MAX_MESSAGE_CHARS)));
    }

    CheckOutcome.Checked checked(FromEngine.Checked checked, long packageBytes) throws ProtocolException {
        var outcome = new CheckOutcome.Checked(
                PlainText.line(checked.main(), MAX_NAME_CHARS),
                checked.origin(),
                checked.verdict(),
                findings,
                parameters,
                packageBytes);
        if (outcome.refused() != (packageBytes == 0))
            throw new ProtocolException(outcome.refused() ? "a package in spite of an error" : "no package, no error");
        return outcome;
    }

    private static FromEngine.Finding plain(FromEngine.Finding finding) {
        return new FromEngine.Finding(
                finding.severity(),
                finding.kind(),
                PlainText.line(finding.file(), MAX_NAME_CHARS),
                finding.line(),
                finding.column(),
                PlainText.line(finding.message(), MAX_MESSAGE_CHARS));
    }
}
