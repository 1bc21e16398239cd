package io.flashreport.engine.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final String ORDERS =
            "{'by':'me','orders':[{'no':1,'lines':[{'t':'a'},{'t':'b'}]},{'no':2,'lines':[{'t':'c'}]},{'no':3}],'others':[{'x':1},{'x':2}]}";

    @Test
    void recordsAreReadAsOftenAsWanted() {
        try (Data data = Data.scan(SentText.json(ORDERS))) {
            String first = Shown.record(data.record(), data.document());

            assertThat(Shown.record(data.record(), data.document())).isEqualTo(first);
        }
    }

    @Test
    void recordsInsideARecordBeginAnewEachTime() {
        try (Data data = Data.scan(SentText.json(ORDERS))) {
            Dataset orders = data.document().nested().getFirst();
            Dataset lines = orders.nested().getFirst();
            Records records = data.open(orders);
            records.next();
            records.record().records(lines).next();

            assertThat(Shown.all(records.record().records(lines), lines)).containsExactly("t=a", "t=b");
            assertThat(records.next()).isTrue();
            assertThat(Shown.all(records.record().records(lines), lines)).containsExactly("t=c");
        }
    }

    @Test
    void aReadingGoesOnWhereItWasAfterAnotherOne() {
        try (Data data = Data.scan(SentText.json(ORDERS))) {
            Dataset orders = data.document().nested().getFirst();
            Dataset others = data.document().nested().getLast();
            Records outer = data.open(orders);
            outer.next();
            outer.next();

            assertThat(Shown.all(data.open(others), others)).containsExactly("x=1", "x=2");
            assertThat(data.record().text(data.document().fields().getFirst())).isEqualTo("me");
            assertThat(Shown.record(outer.record(), orders)).isEqualTo("no=2 lines[t=c]");
            assertThat(Shown.all(outer, orders)).containsExactly("no=3");
        }
    }

    @Test
    void whatNobodyAsksForIsReadOnce() {
        SentText json = SentText.json(ORDERS);
        try (Data data = Data.scan(json)) {
            Records records = data.open(data.document().nested().getFirst());
            while (records.next()) {}

            assertThat(json.opened()).isEqualTo(2);
        }
    }

    @Test
    void manyRecordsInARecordLieInAFileThatGoesWithTheRecord() throws IOException {
        String lines = IntStream.range(0, 50_000)
                .mapToObj(i -> "{'text':'the line " + i + "','subs':[{'u':" + i + "}]}")
                .collect(Collectors.joining(",", "[", "]"));
        List<String> before = tapes();

        try (Data data = Data.scan(SentText.json("[{'lines':" + lines + ",'no':1},{'no':2}]"))) {
            Dataset orders = data.document().nested().getFirst();
            Dataset nested = orders.nested().getFirst();
            StreamedRecords records = (StreamedRecords) data.open(orders);
            records.next();
            List<String> read = Shown.all(records.records(nested), nested);

            assertThat(read)
                    .hasSize(50_000)
                    .contains("text=the line 37777 subs[u=37777]")
                    .endsWith("text=the line 49999 subs[u=49999]");
            assertThat(records.isInFile()).isTrue();
            assertThat(records.next()).isTrue();
            assertThat(records.isInFile()).isFalse();
            assertThat(tapes()).isEqualTo(before);
        }
    }

    @Test
    void closingLeavesNoFile() throws IOException {
        List<String> before = tapes();
        String lines = IntStream.range(0, 1_000)
                .mapToObj(i -> "{'a':'" + "x".repeat(2_000) + "'}")
                .collect(Collectors.joining(","));

        Data data = Data.scan(SentText.json("[{'lines':[" + lines + "]}]"));
        Dataset orders = data.document().nested().getFirst();
        StreamedRecords records = (StreamedRecords) data.open(orders);
        records.next();
        records.records(orders.nested().getFirst()).next();
        boolean inFile = records.isInFile();
        data.close();

        assertThat(inFile).isTrue();
        assertThat(records.isInFile()).isFalse();
        assertThat(tapes()).isEqualTo(before);
    }

    @Test
    void aDatasetOfOtherDataIsRefused() {
        try (Data data = Data.scan(SentText.json(ORDERS));
                Data other = Data.scan(SentText.json(ORDERS))) {
            Dataset foreign = other.document().nested().getFirst();

            assertThatThrownBy(() -> data.open(foreign)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<String> tapes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".tape"))
                    .sorted()
                    .toList();
        }
    }
}
