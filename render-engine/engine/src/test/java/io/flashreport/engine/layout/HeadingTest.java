package io.flashreport.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingTest {
    @Test
    void namesReadAsWords() {
        assertThat(Heading.of(List.of("componentName"))).isEqualTo("Component name");
        assertThat(Heading.of(List.of("component_name"))).isEqualTo("Component name");
        assertThat(Heading.of(List.of("component name"))).isEqualTo("Component name");
        assertThat(Heading.of(List.of("address", "zipCode"))).isEqualTo("Address zip code");
        assertThat(Heading.of(List.of("étage"))).isEqualTo("Étage");
    }

    @Test
    void acronymsStay() {
        assertThat(Heading.of(List.of("userID"))).isEqualTo("User ID");
        assertThat(Heading.of(List.of("VATRate"))).isEqualTo("VAT rate");
        assertThat(Heading.of(List.of("PO_NUMBER"))).isEqualTo("PO NUMBER");
    }

    @Test
    void namesWithoutLettersAreHeadingsToo() {
        assertThat(Heading.of(List.of(""))).isEqualTo("(no name)");
        assertThat(Heading.of(List.of("$"))).isEqualTo("$");
        assertThat(Heading.of(List.of("😀 smile"))).isEqualTo("😀 smile");
        assertThat(Heading.of(List.of("日本"))).isEqualTo("日本");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(Heading.of(List.of("x".repeat(500))))
                .hasSize(Heading.MAX_CHARS)
                .endsWith("…");
        assertThat(Heading.of(List.of("😀".repeat(500))))
                .hasSizeLessThanOrEqualTo(Heading.MAX_CHARS)
                .endsWith("…");
    }
}
