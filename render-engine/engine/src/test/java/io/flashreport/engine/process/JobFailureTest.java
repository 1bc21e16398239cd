package io.flashreport.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobFailureTest {
    @RegisterExtension
    static final EngineInProcess ENGINE = new EngineInProcess();

    private static final String HUNDRED =
            IntStream.range(0, 100).mapToObj(i -> "{\"id\":" + i + "}").collect(Collectors.joining(",", "[", "]"));

    @AfterEach
    void theEngineTakesTheNextJob() throws IOException {
        assertThat(ENGINE.host().render(Format.JSON, "[1]").done().records()).isEqualTo(1);
    }

    @Test
    void malformedDataFailsWithItsPlace() throws IOException {
        var failed = ENGINE.host().render(Format.JSON, "[{\"a\":1,}]").failed();

        assertThat(failed.failure()).isEqualTo(EngineFailure.MALFORMED_DATA);
        assertThat(failed.message()).startsWith("Line 1, column 9: this is not JSON");
    }

    @Test
    void bigMalformedDataIsReadToItsEnd() throws IOException {
        var answer = ENGINE.host().render(Format.JSON, "oops" + " ".repeat(5_000_000));

        assertThat(answer.failed().failure()).isEqualTo(EngineFailure.MALFORMED_DATA);
        assertThat(answer.timesSent()).isEqualTo(1);
    }

    @Test
    void tooManyPagesFail() throws IOException {
        var failed = render(2, Long.MAX_VALUE).failed();

        assertThat(failed.failure()).isEqualTo(EngineFailure.PAGE_LIMIT);
        assertThat(failed.message()).contains("more than 2 pages");
    }

    @Test
    void asManyPagesAsAllowedAreFine() throws IOException {
        assertThat(render(3, Long.MAX_VALUE).done().pages()).isEqualTo(3);
    }

    @Test
    void tooLargeADocumentFails() throws IOException {
        var failed = render(100, 5_000).failed();

        assertThat(failed.failure()).isEqualTo(EngineFailure.OUTPUT_LIMIT);
        assertThat(failed.message()).contains("larger than 5,000 bytes");
    }

    @Test
    void tooManyRecordsFailBeforeAnyIsPrinted() throws IOException {
        var failed = renderRecords(HUNDRED, 99).failed();

        assertThat(failed.failure()).isEqualTo(EngineFailure.RECORD_LIMIT);
        assertThat(failed.message()).contains("more than 99 records");
    }

    @Test
    void recordsInsideOthersCountToo() throws IOException {
        var data = "[{\"name\":\"a\",\"orders\":" + HUNDRED + "}]";

        assertThat(renderRecords(data, 100).failed().failure()).isEqualTo(EngineFailure.RECORD_LIMIT);
        assertThat(renderRecords(data, 101).done().records()).isEqualTo(1);
    }

    @Test
    void asManyRecordsAsAllowedAreFine() throws IOException {
        assertThat(renderRecords(HUNDRED, 100).done().records()).isEqualTo(100);
    }

    private static TestHost.Answer renderRecords(String data, long maxRecords) throws IOException {
        byte[] bytes = data.getBytes(UTF_8);
        return ENGINE.host().render(TestHost.job(Format.JSON, bytes.length, maxRecords), bytes);
    }

    private static TestHost.Answer render(int maxPages, long maxBytes) throws IOException {
        byte[] bytes = HUNDRED.getBytes(UTF_8);
        return ENGINE.host().render(TestHost.job("", Format.JSON, null, bytes.length, maxPages, maxBytes), bytes);
    }
}
