package io.flashreport.worker.slot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadJobTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final String JOB = """
            {"reportId": "6f1c1f0e-6a53-4b0e-9d0a-4a4a3f3c2b11", "accountId": "6f1c1f0e-6a53-4b0e-9d0a-4a4a3f3c2b12",
             "attempt": 1, "lane": "HEAVY", "title": "", "format": "XML",
             "payload": {"in": "storage", "key": "payload/a/b", "bytes": 12}, "releasedAt": "2026-11-23T12:00:00Z"}
            """;

    @Test
    void aJobIsUnderstood() {
        assertThat(read(JOB))
                .isInstanceOfSatisfying(
                        ReadJob.Understood.class,
                        understood -> assertThat(understood.job().lane()).isEqualTo(Lane.HEAVY));
    }

    @Test
    void aFieldOfALaterVersionIsPassedOver() {
        assertThat(read(JOB.replaceFirst("\\{", "{\"colour\": \"blue\", "))).isInstanceOf(ReadJob.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"reportId\": 7}", "\u0000\u0001", "{\"attempt\": 0}"})
    void whatIsNoJobIsGarbled(String value) {
        assertThat(read(value)).isInstanceOf(ReadJob.Garbled.class);
    }

    @Test
    void theReasonNeverRepeatsWhatTheRecordHeld() {
        var read = read(JOB.replace("\"HEAVY\"", "\"my secret data\""));

        assertThat(read)
                .isInstanceOfSatisfying(
                        ReadJob.Garbled.class,
                        garbled -> assertThat(garbled.reason())
                                .doesNotContain("secret")
                                .contains("byte"));
    }

    private static ReadJob read(String value) {
        return ReadJob.of(value.getBytes(UTF_8), JSON);
    }
}
