package io.flashreport.engine.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import org.junit.jupiter.api.Test;

class XmlDataTest {
    @Test
    void repeatedElementsAreRecords() {
        String xml =
                "<customers><customer id='1'><name>A &amp; B</name></customer><customer id='2'><name><![CDATA[C<D]]></name><city>Köln</city></customer></customers>";

        assertThat(shape(xml)).isEqualTo("customer(@id, name, city)");
        assertThat(records(xml)).isEqualTo("customer[@id=1 name=A & B|@id=2 name=C<D city=Köln]");
    }

    @Test
    void elementsAroundTheRecordsAreOnTheirPath() {
        String xml =
                "<export><made>today</made><list><item><a>1</a></item><item><a>2</a></item></list><b/><b>x</b></export>";

        assertThat(shape(xml)).isEqualTo("made, list.item(a), b(.)");
        assertThat(records(xml)).isEqualTo("made=today list.item[a=1|a=2] b[|.=x]");
    }

    @Test
    void repeatedElementsInRecordsAreNested() {
        String xml =
                "<orders><order><line><no>1</no><phone>1</phone><phone>2</phone></line><line><no>2</no></line></order><order><line><no>3</no></line></order></orders>";

        assertThat(shape(xml)).isEqualTo("order(line(no, phone*))");
        assertThat(records(xml)).isEqualTo("order[line[no=1 phone=1, 2|no=2]|line[no=3]]");
    }

    @Test
    void listsAreSeenAsTheyWillBePrinted() {
        String xml = "<r><p><phone>1</phone><phone>2</phone></p><p><phone>3</phone></p></r>";

        try (Data data = Data.scan(SentText.xml(xml))) {
            Field phone = data.document().nested().getFirst().fields().getFirst();
            assertThat(phone.list()).isTrue();
            assertThat(phone.profile().values()).isEqualTo(2);
            assertThat(phone.profile().longest()).isEqualTo("1, 2");
        }
    }

    @Test
    void aListOfOneIsAList() {
        assertThat(shape("<customers count='1'><customer><name>A</name></customer></customers>"))
                .isEqualTo("@count, customer(name)");
        assertThat(shape("<o><orderList><order><no>1</no></order></orderList><entries><entry>x</entry></entries></o>"))
                .isEqualTo("entries.entry*, orderList.order(no)");
        assertThat(shape("<order><customer><name>A</name></customer></order>")).isEqualTo("customer.name");
        assertThat(shape("<companyInfo><company>A</company></companyInfo>")).isEqualTo("company");
        assertThat(records("<os><o><items><item>1</item></items></o><o><items><item>2</item></items></o></os>"))
                .isEqualTo("o[items.item=1|items.item=2]");
    }

    @Test
    void attributesOfAValueStandBesideIt() {
        String xml = "<r><p><price currency='EUR'>10</price></p><p><price currency='USD'>12</price></p></r>";

        assertThat(shape(xml)).isEqualTo("p(price.@currency, price)");
        assertThat(records(xml)).isEqualTo("p[price.@currency=EUR price=10|price.@currency=USD price=12]");
    }

    @Test
    void anAttributeAndAnElementOfOneNameAreTwoFields() {
        assertThat(records("<r><i id='1'><id>2</id></i><i id='3'/></r>")).isEqualTo("i[@id=1 id=2|@id=3]");
    }

    @Test
    void namesAreReadWithoutPrefixButKnownWithIt() {
        String xml =
                "<n:r xmlns:n='urn:n' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:n n.xsd'><n:i n:id='1'><n:a>x</n:a></n:i><n:i xsi:nil='true'/></n:r>";

        assertThat(shape(xml)).isEqualTo("i(@id, a)");
        try (Data data = Data.scan(SentText.xml(xml))) {
            Dataset items = data.document().nested().getFirst();
            assertThat(items.path()).containsExactly(new Step("i", "n:i", false));
            assertThat(items.fields().getFirst().path()).containsExactly(new Step("id", "n:id", true));
        }
    }

    @Test
    void elementsNestedTooDeeplyAreText() {
        String e = "<e><f>1</f></e><e f='0'><f>2</f><f>3</f></e>";
        String xml = "<r><a><b><c><d>" + e + "</d><d/></c><c/></b><b/></a><a/></r>";

        assertThat(shape(xml)).isEqualTo("a(b(c(d(e*))))");
        assertThat(records(xml)).isEqualTo("a[b[c[d[e=1, 2, 3|]|]|]|]");
    }

    @Test
    void anElementWithTextOrElementsHoldsBoth() {
        assertThat(records("<r><i>plain</i><i><a>1</a></i><i>some <b>bold</b> text</i></r>"))
                .isEqualTo("i[.=plain|a=1|.=some text b=bold]");
    }

    @Test
    void anEmptyRootHoldsNothing() {
        assertThat(shape("<customers/>")).isEmpty();
        assertThat(records("<customers/>")).isEmpty();
    }

    @Test
    void theLogSaysWhatWasTakenAsRecords() {
        try (Data data = Data.scan(SentText.xml("<r><a x='1'/><a x='2'/><l><b x='1'/><b x='2'/></l></r>"))) {
            assertThat(data.origin()).isEqualTo("the elements <a>, the elements <b> in <l>");
            assertThat(data.records()).isEqualTo(4);
        }
    }

    @Test
    void aDoctypeIsPassedOverAndItsEntitiesAreUnknown() {
        assertThat(shape("<!DOCTYPE r SYSTEM 'http://127.0.0.1:1/r.dtd'><r><i>1</i><i>2</i></r>"))
                .isEqualTo("i(.)");
        assertMalformed(
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r><i>&x;</i></r>", "Undeclared general entity");
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
        assertThatThrownBy(() -> shape(xml))
                .isInstanceOfSatisfying(
                        JobFailedException.class, e -> assertThat(e.failure()).isEqualTo(EngineFailure.MALFORMED_DATA))
                .hasMessageContaining(message);
    }

    private static String shape(String xml) {
        return Shown.shape(SentText.xml(xml));
    }

    private static String records(String xml) {
        return Shown.records(SentText.xml(xml));
    }
}
