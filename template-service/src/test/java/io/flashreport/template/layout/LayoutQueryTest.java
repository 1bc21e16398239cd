package io.flashreport.template.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutQueryTest {
    @ParameterizedTest
    @CsvSource({"Orders of May,Orders of May.jrxml", "a/b\\c,a b c.jrxml", "' ',layout.jrxml", "'\t',layout.jrxml"})
    void aLayoutIsSavedUnderItsTitle(String title, String name) {
        assertThat(query("title", title).fileName()).isEqualTo(name);
    }

    @Test
    void aLongTitleIsCutBetweenCharacters() {
        assertThat(query("title", "x".repeat(79) + "😀".repeat(20)).fileName()).isEqualTo("x".repeat(79) + ".jrxml");
    }

    @Test
    void whatIsBlankIsNotSaid() {
        assertThat(query("template", "").template()).isNull();
        assertThat(query("title", "").title()).isEmpty();
        assertThat(query("look", " ").look()).isNull();
    }

    private static LayoutQuery query(String name, String value) {
        return new LayoutQuery(Map.of(name, List.of(value)));
    }
}
