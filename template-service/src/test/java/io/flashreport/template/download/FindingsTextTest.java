package io.flashreport.template.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.FindingKind;
import io.flashreport.engine.protocol.FromEngine.Origin;
import io.flashreport.engine.protocol.FromEngine.Severity;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.template.catalog.Contents;
import io.flashreport.template.catalog.Finding;
import io.flashreport.template.catalog.Ruling;
import io.flashreport.template.catalog.StoredPackage;
import io.flashreport.template.catalog.TemplateId;
import io.flashreport.template.catalog.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindingsTextTest {
    @Test
    void findingsStandBySeverityFileAndLineWithACaretBelowTheirColumn() {
        var findings = List.of(
                new Finding(Severity.NOTE, FindingKind.CONVERTED, "b.jrxml", 2, null, "Moved.", null),
                new Finding(Severity.WARNING, FindingKind.FONT, "b.jrxml", 9, 3, "No font.", "\t\t<font\tname=\"X\"/>"),
                new Finding(
                        Severity.WARNING, FindingKind.LAYOUT, "a.jrxml", 4, 9, "Too wide.", "  <band height=\"1\">"),
                Finding.ofPackage(Severity.NOTE, "All well."));

        assertThat(FindingsText.of(version(findings))).isEqualTo("""
                invoice, version 3: main template a.jrxml, written for JasperReports 6 or older

                Warnings (2)
                  a.jrxml
                    line 4, column 9: Too wide. [LAYOUT]
                      <band height="1">
                            ^
                  b.jrxml
                    line 9, column 3: No font. [FONT]
                      <font	name="X"/>
                      ^

                Notes (2)
                  the whole package
                    All well. [PACKAGE]
                  b.jrxml
                    line 2: Moved. [CONVERTED]
                """);
    }

    @Test
    void withoutFindingsThatIsSaid() {
        assertThat(FindingsText.of(version(List.of()))).endsWith("Nothing was found, and nothing was changed.\n");
    }

    private static Version version(List<Finding> findings) {
        return new Version(
                new TemplateId(UUID.randomUUID()),
                "invoice",
                3,
                true,
                Instant.EPOCH,
                new StoredPackage("p", 1, "00", "o", "00", 1),
                new Contents(
                        "a.jrxml", Origin.VERSION_6, new Ruling(Verdict.INERT, 1), List.of(), List.of(), findings));
    }
}
