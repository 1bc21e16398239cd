package io.flashreport.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonTableTest {
    @Test
    void theElementsOfARootArrayAreTheRecords() {
        DataTable table = scan("[{'a':1,'b':'x'},{'b':'y','c':true}]");

        assertThat(table.records()).isEqualTo(2);
        assertThat(Rows.of(table).columns()).containsExactly("a", "b", "c");
        assertThat(Rows.of(table).line(0)).isEqualTo("[1, x, null]");
        assertThat(Rows.of(table).line(1)).isEqualTo("[null, y, true]");
    }

    @Test
    void theArrayOfObjectsNearestToTheRootHasTheRecords() {
        DataTable table = scan(
                "{'meta':{'pages':[{'no':1}]},'tags':['x',{'y':1}],'customers':[{'name':'A'},{'name':'B'}],'orders':[{'id':1}]}");

        assertThat(table.origin()).contains("\"customers\"");
        assertThat(Rows.of(table)).isEqualTo(Rows.of(scan("[{'name':'A'},{'name':'B'}]")));
    }

    @Test
    void aDeeperArrayIsTakenWhenThereIsNoneNearer() {
        DataTable table = scan("{'a':{'rows':5},'data':{'n':null,'rows':[{'id':1},{'id':2}]}}");

        assertThat(table.origin()).contains("\"data.rows\"");
        assertThat(Rows.of(table).values()).hasSize(2);
    }

    @Test
    void anEarlierNameThatHoldsNoObjectsIsPassedOver() {
        Rows rows = Rows.of(scan("{'rows':[1,2],'rows':[],'rows':[{'id':7}]}"));

        assertThat(rows.columns()).containsExactly("id");
        assertThat(rows.line(0)).isEqualTo("[7]");
    }

    @Test
    void anObjectWithoutAnArrayOfObjectsIsOneRecord() {
        Rows rows = Rows.of(scan("{'name':'A','address':{'city':'Köln','zip':'007'},'tags':['x','y',3],'none':null}"));

        assertThat(rows.columns()).containsExactly("name", "address.city", "address.zip", "tags", "none");
        assertThat(rows.values()).hasSize(1);
        assertThat(rows.line(0)).isEqualTo("[A, Köln, 007, x, y, 3, null]");
    }

    @Test
    void nestedObjectsBecomeColumnsAndNestedArraysBecomeText() {
        Rows rows = Rows.of(scan("[{'a':{'b':{'c':1}},'list':[{'x':1,'y':'q\\\"'},[1,null],'t'],'empty':[]}]"));

        assertThat(rows.columns()).containsExactly("a.b.c", "list", "empty");
        assertThat(rows.line(0)).isEqualTo("[1, {\"x\":1,\"y\":\"q\\\"\"}, [1,null], t, null]");
    }

    @Test
    void aNameWithADotIsNotANestedName() {
        assertThat(Rows.of(scan("[{'a.b':1,'a':{'b':2}}]")).line(0)).isEqualTo("[1, 2]");
    }

    @Test
    void scalarsMakeOneColumn() {
        assertThat(Rows.of(scan("[1,'x',null]")))
                .isEqualTo(
                        new Rows(List.of("value"), List.of(List.of("1"), List.of("x"), Arrays.asList((String) null))));
        assertThat(Rows.of(scan("42")).line(0)).isEqualTo("[42]");
    }

    @Test
    void arraysOfArraysAreRowsOfNumberedColumns() {
        Rows rows = Rows.of(scan("[[1,2],[3,4,5]]"));

        assertThat(rows.columns()).containsExactly("Column 1", "Column 2", "Column 3");
        assertThat(rows.line(1)).isEqualTo("[3, 4, 5]");
    }

    @Test
    void emptyDataHasNoRecords() {
        assertThat(scan("[]").records()).isZero();
        assertThat(scan("{}").records()).isZero();
        assertThat(scan("null").records()).isZero();
        assertThat(scan("{'customers':[]}").records()).isZero();
    }

    @Test
    void aColumnIsNumericWhenAllItsValuesAreNumbers() {
        DataTable table = scan("[{'n':1,'m':1,'s':'1','none':null},{'n':-2.5e3,'m':'x'},{'n':null}]");

        assertThat(table.columns()).extracting(Column::numeric).containsExactly(true, false, false, false);
    }

    @Test
    void columnsAboveTheLimitAreLeftOutWithAWarning() {
        String record =
                IntStream.range(0, 250).mapToObj(i -> "'c" + i + "':" + i).collect(Collectors.joining(",", "{", "}"));
        DataTable table = scan("[" + record + "]");

        assertThat(table.columns()).hasSize(200);
        assertThat(table.warnings()).singleElement().asString().contains("250").contains("200");
        assertThat(Rows.of(table).values().getFirst()).hasSize(200).endsWith("199");
    }

    @Test
    void endlesslyManyNamesDoNotFillTheMemory() {
        String record = IntStream.range(0, 20_000)
                .mapToObj(i -> "'c" + i + "':{'x':1}")
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(scan("[" + record + "]").warnings())
                .singleElement()
                .asString()
                .contains("too many");
    }

    @Test
    void recordsThatAreNoObjectsAreCounted() {
        DataTable table = scan("{'rows':[{'a':1},5,{'a':2}]}");

        assertThat(table.warnings()).containsExactly("1 of 3 records are not objects");
        assertThat(Rows.of(table).line(1)).isEqualTo("[null, 5]");
    }

    @Test
    void aLongValueIsCut() {
        DataTable table = scan("[{'a':'" + "x".repeat(20_000) + "'}]");
        RecordReader records = table.open();
        records.next();

        assertThat(records.row().value(0)).hasSize(Row.MAX_CELL_CHARS).endsWith("x…");
        assertThat(records.row().cut()).isEqualTo(1);
    }

    @Test
    void malformedDataIsNamedWithItsPlace() {
        assertMalformed("[{'a':1},\n {'a':}]", "Line 2, column 7: this is not JSON: ");
        assertMalformed("[1,2", "Line 1, column 5: this is not JSON: Unexpected end-of-input: ");
        assertMalformed("[1,2", "opened at line 1, column 1");
        assertMalformed("[1] [2]", "Line 1, column 5: more follows");
        assertMalformed("{'customers':[{'a':1}], oops}", "Line 1, column 25");
        assertMalformed("   ", "The data is empty");
        assertMalformed("[".repeat(600), "The JSON goes beyond a limit: Document nesting depth (501)");
        assertMalformed("['" + "x".repeat(8_100_000) + "']", "exceeds the maximum allowed (8000000)");
    }

    private static void assertMalformed(String json, String message) {
        assertThatThrownBy(() -> scan(json))
                .isInstanceOfSatisfying(
                        JobFailedException.class, e -> assertThat(e.failure()).isEqualTo(EngineFailure.MALFORMED_DATA))
                .hasMessageContaining(message);
    }

    private static DataTable scan(String json) {
        return DataTable.scan(TextPayload.json(json.replace('\'', '"')));
    }
}
