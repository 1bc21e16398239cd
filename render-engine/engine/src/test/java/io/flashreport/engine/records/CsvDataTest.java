package io.flashreport.engine.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.engine.job.JobFailedException;
import org.junit.jupiter.api.Test;

class CsvDataTest {
    @Test
    void theRowsAfterTheFirstAreRecords() {
        String csv = "name,city\r\nJosé,\"Málaga, \"\"ES\"\"\"\r\n\r\nZoë,\"two\nlines\"\r\n";

        assertThat(Shown.shape(SentText.csv(csv))).isEqualTo(".(name, city)");
        assertThat(Shown.records(SentText.csv(csv)))
                .isEqualTo(".[name=José city=Málaga, \"ES\"|name=Zoë city=two\nlines]");
    }

    @Test
    void shortRowsLackValuesAndLongOnesHaveColumnsOfTheirOwn() {
        assertThat(Shown.records(SentText.csv("a;b\n1;2\n3\n4;5;6\n"))).isEqualTo(".[a=1 b=2|a=3|a=4 b=5 Column 3=6]");
    }

    @Test
    void namesAloneAreFieldsWithoutRecords() {
        assertThat(Shown.shape(SentText.csv("a,b\n"))).isEqualTo(".(a, b)");
        try (Data data = Data.scan(SentText.csv("a,b\n"))) {
            assertThat(data.records()).isZero();
            assertThat(data.document()
                            .nested()
                            .getFirst()
                            .fields()
                            .getFirst()
                            .profile()
                            .values())
                    .isZero();
        }
    }

    @Test
    void theLogSaysWhatSeparatesValues() {
        try (Data data = Data.scan(SentText.csv("a\tb\n1\t2\n"))) {
            assertThat(data.charset()).isEqualTo("UTF-8 by default, values separated by tabs");
            assertThat(data.origin()).isEqualTo("the rows after the first");
        }
    }

    @Test
    void malformedDataIsNamedWithItsLine() {
        assertMalformed("a,b\n1,2\n\"x\"y,2\n", "Line 3: this is not CSV: ");
        assertMalformed("", "The data is empty");
    }

    private static void assertMalformed(String csv, String message) {
        assertThatThrownBy(() -> Data.scan(SentText.csv(csv)))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining(message);
    }
}
