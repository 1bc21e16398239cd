package io.flashreport.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PartIdTest {
    @Test
    void aNameIsReadBackAsItIsWritten() {
        for (String name : new String[] {"kafka", "s3", "report-api", "report-api-2", "render-worker-12"}) {
            assertThat(PartId.of(name)).hasToString(name);
        }
    }

    @Test
    void theFirstInstanceMayBeNumbered() {
        assertThat(PartId.of("report-api-1")).isEqualTo(PartId.first(Kind.REPORT_API));
    }

    @Test
    void anUnknownPartIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> PartId.of("worker"))
                .hasMessageContaining("'worker'")
                .hasMessageContaining("render-worker");
    }

    @Test
    void embeddedPartsRunOnce() {
        assertThatThrownBy(() -> PartId.of("kafka-2")).hasMessageContaining("kafka runs once");
    }
}
