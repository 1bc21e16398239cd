package io.flashreport.engine.font;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedFontsTest {
    private static final byte[] TEMPLATE = """
            <jasperReport name="fonts">
              <style name="a" fontName="Corporate Sans"/>
              <title height="20">
                <element kind="staticText" fontName="Arial"/>
                <element kind="staticText" fontName="Corporate Sans"/>
                <element kind="staticText" fontName="Own"/>
              </title>
            </jasperReport>
            """.getBytes(UTF_8);

    @Test
    void eachFontIsFoundWhereItIsNamedFirst() {
        assertThat(NamedFonts.in(TEMPLATE).lines())
                .containsEntry("Corporate Sans", 2)
                .containsEntry("Arial", 4)
                .containsEntry("Own", 6)
                .hasSize(3);
    }

    @Test
    void missingIsWhatHasNoSubstituteOfItsWidth() {
        assertThat(NamedFonts.in(TEMPLATE).missing(Set.of("Own")).lines()).containsOnlyKeys("Corporate Sans");
    }

    @Test
    void brokenXmlGivesWhatComesBefore() {
        assertThat(NamedFonts.in("<a fontName=\"X\"><b fontName=".getBytes(UTF_8))
                        .lines())
                .containsOnlyKeys("X");
    }
}
