package io.flashreport.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class JsonTreeTest {
    @Test
    void numbersAreTextsAsTheyAreWritten() {
        JsonNode tree = JsonTree.read(TextPayload.json("[1.50, 1e-07, 1E+3, 12345678901234567890]"));

        assertThat(tree.toString()).isEqualTo("[1.50,1e-07,1E+3,12345678901234567890]");
        assertThat(tree.get(1).asText()).isEqualTo("1e-07");
        assertThat(tree.get(1).decimalValue()).isEqualTo(new BigDecimal("0.0000001"));
    }
}
