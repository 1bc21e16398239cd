package io.flashreport.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.ReportId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNameTest {
    private static final ReportId REPORT = new ReportId(UUID.fromString("fc4159fa-0e95-48c2-8cd4-0be041f4212f"));

    @ParameterizedTest
    @CsvSource({
        "Sales,                 -Sales",
        "'  a   b  ',           -a b",
        "../../etc/passwd,      -_.._etc_passwd",
        "'a\"b\\c\r\nX: y',     -a_b_c X_ y",
        "Übersicht 日本,         -Übersicht 日本",
        "report.PDF,            -report",
        "'a\u202Efdp.exe',      -a fdp.exe",
        "'...',                 ''",
        "'\t',                  ''",
    })
    void itEndsWithTheTitleAsFileSystemsTakeIt(String title, String end) {
        assertThat(nameOf(title)).isEqualTo(REPORT + end + ".pdf");
    }

    @Test
    void withoutATitleItIsTheId() {
        assertThat(nameOf(null)).isEqualTo(REPORT + ".pdf");
    }

    @Test
    void aLongTitleIsCutBetweenCharacters() {
        var name = nameOf("日".repeat(300));

        assertThat(name).endsWith("日.pdf");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(255);
    }

    @Test
    void theHeaderHasAPlainAndATrueName() {
        assertThat(DocumentName.of(REPORT, "Zoë's 100%").disposition())
                .isEqualTo("attachment; filename=\"" + REPORT + "-Zoe's 100_.pdf\"; filename*=UTF-8''" + REPORT
                        + "-Zo%C3%AB%27s%20100%25.pdf");
    }

    private static String nameOf(@Nullable String title) {
        return DocumentName.of(REPORT, title).value();
    }
}
