package io.flashreport.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.local.part.Kind;
import io.flashreport.local.part.PartId;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void theUsualPortsAreThoseOfTheWiringPage() {
        var ports = Ports.of(OptionalInt.empty(), Map.of());

        assertThat(ports.of(Kind.API_GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Kind.POSTGRES)).isEqualTo(5442);
        assertThat(ports.of(Kind.MAIL)).isEqualTo(9125);
        assertThat(ports.kafkaController()).isEqualTo(9193);
    }

    @Test
    void aRowOfPortsBeginsWithThePublicOne() {
        var ports = Ports.of(OptionalInt.of(27_000), Map.of("kafka", 9999));

        assertThat(ports.of(Kind.API_GATEWAY)).isEqualTo(27_000);
        assertThat(ports.of(Kind.REPORT_API)).isEqualTo(27_001);
        assertThat(ports.of(Kind.KAFKA)).isEqualTo(9999);
    }

    @Test
    void aFurtherInstanceListensAHundredHigher() {
        var ports = Ports.of(OptionalInt.empty(), Map.of());

        assertThat(ports.of(new PartId(Kind.REPORT_API, 3))).isEqualTo(8281);
        assertThat(ports.management(new PartId(Kind.API_GATEWAY, 2))).isEqualTo(8185);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Ports.of(OptionalInt.empty(), Map.of("kafak", 9999)))
                .hasMessageContaining("'kafak'")
                .hasMessageContaining("kafka-controller");
    }

    @Test
    void aNumberThatIsNoPortIsRefused() {
        assertThatThrownBy(() -> Ports.of(OptionalInt.empty(), Map.of("s3", 70_000)))
                .hasMessage("the port of s3 must be 1 to 65535, was 70000");
    }
}
