package io.flashreport.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.ToEngine.Format;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void theRowsAfterTheFirstAreTheRecords() {
        DataTable table = scan("name,city\r\nJosé,\"Málaga, \"\"ES\"\"\"\r\n\r\nZoë,\"two\nlines\"\r\n");

        assertThat(table.records()).isEqualTo(2);
        assertThat(Rows.of(table).columns()).containsExactly("name", "city");
        assertThat(Rows.of(table).line(0)).isEqualTo("[José, Málaga, \"ES\"]");
        assertThat(Rows.of(table).line(1)).isEqualTo("[Zoë, two\nlines]");
    }

    @Test
    void theFirstRowTellsWhatSeparatesValues() {
        assertThat(Rows.of(scan("a;b;c\n1;2,5;3\n")).line(0)).isEqualTo("[1, 2,5, 3]");
        assertThat(Rows.of(scan("a\tb\n1\t2\n")).line(0)).isEqualTo("[1, 2]");
        assertThat(Rows.of(scan("a|b\n1|2\n")).line(0)).isEqualTo("[1, 2]");
        assertThat(Rows.of(scan("\"x;y;z\",b\n1,2\n")).columns()).containsExactly("x;y;z", "b");
        assertThat(Rows.of(scan("only\n1\n2\n")).values()).hasSize(2);
        assertThat(scan("a;b\n1;2\n").origin()).contains("semicolons");
    }

    @Test
    void namesAreMadeDistinctAndMissingOnesNumbered() {
        assertThat(Rows.of(scan("a,a,,b\n1,2,3,4,5\n")).columns())
                .containsExactly("a", "a 2", "Column 3", "b", "Column 5");
    }

    @Test
    void shortRowsLackValues() {
        assertThat(Rows.of(scan("a,b\n1,2\n3\n")).line(1)).isEqualTo("[3, null]");
    }

    @Test
    void aColumnIsNumericWhenAllItsValuesAreNumbers() {
        assertThat(scan("n,d,zip,s\n1,\"2,5\",01234,x\n-2,3.5,99999,1\n").columns())
                .extracting(Column::numeric)
                .containsExactly(true, true, false, false);
    }

    @Test
    void aHeadAloneHasNoRecords() {
        assertThat(scan("a,b\n").records()).isZero();
    }

    @Test
    void malformedDataIsNamedWithItsLine() {
        assertMalformed("a,b\n1,2\n\"x\"y,2\n", "Line 3: this is not CSV: ");
        assertMalformed("a,b\n1,2\n\"open,2\n\n", "this is not CSV: ");
        assertMalformed(" \n", "The data is empty");
        assertMalformed("", "The data is empty");
    }

    private static void assertMalformed(String csv, String message) {
        assertThatThrownBy(() -> scan(csv))
                .isInstanceOfSatisfying(
                        JobFailedException.class, e -> assertThat(e.failure()).isEqualTo(EngineFailure.MALFORMED_DATA))
                .hasMessageContaining(message);
    }

    private static DataTable scan(String csv) {
        return DataTable.scan(new TextPayload(Format.CSV, csv.getBytes(StandardCharsets.UTF_8), null));
    }
}
