package io.flashreport.engine.host;

import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.FromEngine.Origin;
import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.engine.protocol.FromEngine.Source;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.Verdict;
import java.io.IOException;
import java.util.Objects;

/** What a {@link TestEngine} does with checks: the main template says how to behave. */
final class TestChecks {
    private TestChecks() {}

    static void behave(ToEngine.Check check) throws IOException {
        switch (Objects.requireNonNull(check.main())) {
            case "send the package and the sample back" -> {
                TestEngine.document(TestEngine.receive(Source.PACKAGE));
                TestEngine.document(TestEngine.receive(Source.DATA));
                find(Severity.NOTE, "changed\na little");
                TestEngine.send(new FromEngine.Parameter("from", "java.util.Date", "the first\u202eday"));
                checked();
            }
            case "refuse" -> {
                find(Severity.ERROR, "no");
                checked();
            }
            case "find without end" -> {
                while (true) find(Severity.NOTE, "again");
            }
            case "find much, an error at last" -> {
                for (int i = 0; i < 2 * FindingIntake.MAX_FINDINGS; i++) find(Severity.NOTE, "note " + i);
                find(Severity.ERROR, "no");
                checked();
            }
            case "declare without end" -> {
                while (true) TestEngine.send(new FromEngine.Parameter("p", "java.lang.String", null));
            }
            case "finish without a package" -> checked();
            case "send a package in spite of an error" -> {
                find(Severity.ERROR, "no");
                TestEngine.document(new byte[] {1});
                checked();
            }
            case "finish as a render" -> {
                TestEngine.document(new byte[] {1});
                TestEngine.done(1);
            }
            case "ask for the sample" -> TestEngine.receive(Source.DATA);
            case "send an endless package" -> {
                while (true) TestEngine.document(new byte[10_000]);
            }
            case String other -> throw new IllegalArgumentException("no such behaviour: " + other);
        }
    }

    private static void find(Severity severity, String message) throws IOException {
        TestEngine.send(new FromEngine.Finding(severity, FindingKind.FONT, "main.jrxml", 3, 5, message));
    }

    private static void checked() throws IOException {
        TestEngine.send(new FromEngine.Checked("main.jrxml", Origin.VERSION_6, Verdict.INERT));
    }
}
