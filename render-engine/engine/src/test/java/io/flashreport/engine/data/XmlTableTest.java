package io.flashreport.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import org.junit.jupiter.api.Test;

class XmlTableTest {
    @Test
    void repeatedChildrenOfTheRootAreTheRecords() {
        DataTable table = scan(
                "<customers><customer id='1'><name>A &amp; B</name></customer><customer id='2'><name><![CDATA[C<D]]></name><city>Köln</city></customer></customers>");

        assertThat(table.records()).isEqualTo(2);
        assertThat(table.origin()).isEqualTo("the elements <customer> of <customers>");
        assertThat(Rows.of(table).columns()).containsExactly("id", "name", "city");
        assertThat(Rows.of(table).line(0)).isEqualTo("[1, A & B, null]");
        assertThat(Rows.of(table).line(1)).isEqualTo("[2, C<D, Köln]");
    }

    @Test
    void aWrapperMayStandBetweenTheRootAndTheRecords() {
        DataTable table =
                scan("<export><made>today</made><list><item><a>1</a></item><item><a>2</a></item></list></export>");

        assertThat(table.origin()).isEqualTo("the elements <item> of <list>");
        assertThat(Rows.of(table).values()).hasSize(2);
    }

    @Test
    void aListOfOneIsAList() {
        Rows rows = Rows.of(
                scan(
                        "<customers><customer><name>A</name><order><no>1</no></order><order><no>2</no></order></customer></customers>"));

        assertThat(rows.columns()).containsExactly("name", "order.no");
        assertThat(rows.line(0)).isEqualTo("[A, 1, 2]");
    }

    @Test
    void withoutARepeatedElementTheRootIsTheRecord() {
        Rows rows = Rows.of(
                scan(
                        "<person born='1990'><name>A</name><phone>1</phone><phone>2</phone><address><city>X</city></address></person>"));

        assertThat(rows.columns()).containsExactly("born", "name", "phone", "address.city");
        assertThat(rows.values()).hasSize(1);
        assertThat(rows.line(0)).isEqualTo("[1990, A, 1, 2, X]");
    }

    @Test
    void plainValuesThatRepeatAreRecordsWhenThereIsNothingElse() {
        Rows rows = Rows.of(scan("<names><name>A</name><name/><name>B</name></names>"));

        assertThat(rows.columns()).containsExactly("name");
        assertThat(rows.values()).hasSize(3);
    }

    @Test
    void attributesOfAListDoNotHideThatItIsOne() {
        assertThat(scan("<names count='2'><name>A</name><name>B</name></names>").records())
                .isEqualTo(2);
        assertThat(scan("<customers count='1'><customer><name>A</name></customer></customers>")
                        .origin())
                .isEqualTo("the elements <customer> of <customers>");
    }

    @Test
    void attributesOfAValueStandBesideIt() {
        Rows rows =
                Rows.of(scan("<r><p><price currency='EUR'>10</price></p><p><price currency='USD'>12</price></p></r>"));

        assertThat(rows.columns()).containsExactly("price.currency", "price");
        assertThat(rows.line(1)).isEqualTo("[USD, 12]");
    }

    @Test
    void namespacesShowLocalNames() {
        Rows rows = Rows.of(
                scan(
                        "<n:r xmlns:n='urn:n' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><n:i n:id='1'/><n:i xsi:nil='true'/></n:r>"));

        assertThat(rows.columns()).containsExactly("id", "i");
    }

    @Test
    void otherRepeatedElementsAreNamedInAWarning() {
        assertThat(scan("<r><a x='1'/><a x='2'/><b x='1'/><b x='2'/></r>").warnings())
                .containsExactly("2 elements <b> are not shown: the records are <a>");
    }

    @Test
    void numbersWithLeadingZerosAreNames() {
        DataTable table = scan("<r><i><n>-1.5</n><zip>01067</zip></i><i><n>12</n><zip>10115</zip></i></r>");

        assertThat(table.columns()).extracting(Column::numeric).containsExactly(true, false);
    }

    @Test
    void anEmptyRootHasNoRecords() {
        assertThat(scan("<customers/>").records()).isZero();
    }

    @Test
    void aDoctypeIsPassedOverAndItsEntitiesAreUnknown() {
        assertThat(scan("<!DOCTYPE r SYSTEM 'http://127.0.0.1:1/r.dtd'><r><i>1</i><i>2</i></r>")
                        .records())
                .isEqualTo(2);
        assertMalformed(
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r><i>&x;</i></r>", "Undeclared general entity");
        assertMalformed(
                "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><r><i>&b;</i></r>", "Undeclared general entity");
    }

    @Test
    void malformedDataIsNamedWithItsPlace() {
        assertMalformed("<a>\n<b>1</b>\n<b>2</a>", "Line 3, column 7: this is not XML: ");
        assertMalformed("<a><b>1</b>", "this is not XML: ");
        assertMalformed("<a/><b/>", "Line 1, column 6: this is not XML: ");
        assertMalformed("", "The data is empty");
        assertMalformed("<a>".repeat(600), "Depth limit (500)");
    }

    private static void assertMalformed(String xml, String message) {
        assertThatThrownBy(() -> scan(xml))
                .isInstanceOfSatisfying(
                        JobFailedException.class, e -> assertThat(e.failure()).isEqualTo(EngineFailure.MALFORMED_DATA))
                .hasMessageContaining(message);
    }

    private static DataTable scan(String xml) {
        return DataTable.scan(TextPayload.xml(xml));
    }
}
