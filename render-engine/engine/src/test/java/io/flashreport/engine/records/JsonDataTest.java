package io.flashreport.engine.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import org.junit.jupiter.api.Test;

class JsonDataTest {
    @Test
    void theElementsOfAnArrayAreRecords() {
        assertThat(shape("[{'a':1,'b':'x'},{'b':'y','c':true}]")).isEqualTo(".(a, b, c)");
        assertThat(records("[{'a':1,'b':'x'},{'b':'y','c':true}]")).isEqualTo(".[a=1 b=x|b=y c=true]");
    }

    @Test
    void anArrayAloneInAnObjectIsNested() {
        assertThat(shape("{'customers':[{'name':'A'}]}")).isEqualTo("customers(name)");
        assertThat(shape("{'data':{'n':null,'rows':[{'id':1},{'id':2}]}}")).isEqualTo("data.n, data.rows(id)");
        assertThat(records("{'data':{'rows':[{'id':1},{'id':2}]}}")).isEqualTo("data.rows[id=1|id=2]");
    }

    @Test
    void singleValuesStandBesideSeveralArrays() {
        String json =
                "{'title':'T','meta':{'by':'me','pages':[{'no':1}]},'customers':[{'name':'A'},{'name':'B'}],'orders':[{'id':1}],'end':true}";

        assertThat(shape(json)).isEqualTo("title, meta.by, end, meta.pages(no), customers(name), orders(id)");
        assertThat(records(json))
                .isEqualTo("title=T meta.by=me end=true meta.pages[no=1] customers[name=A|name=B] orders[id=1]");
    }

    @Test
    void arraysInRecordsAreNestedWhereverTheyStand() {
        String json =
                "[{'lines':[{'t':'x','sub':[{'u':1},{'u':2}],'p':5},{'t':'y'}],'no':1},{'no':2,'lines':[]},{'no':3}]";

        assertThat(shape(json)).isEqualTo(".(no, lines(t, p, sub(u)))");
        assertThat(records(json)).isEqualTo(".[no=1 lines[t=x p=5 sub[u=1|u=2]|t=y]|no=2|no=3]");
    }

    @Test
    void fourArraysMayBeInsideEachOtherAndDeeperOnesAreText() {
        String json = "[{'b':[{'c':[{'d':[{'e':[{'f':1,'g':'q'},2],'h':['x','y'],'i':{'j':3}}]}]}]}]";

        assertThat(shape(json)).isEqualTo(".(b(c(d(e*, h, i.j))))".replace("h,", "h*,"));
        assertThat(records(json)).isEqualTo(".[b[c[d[e=[{\"f\":1,\"g\":\"q\"},2] h=x, y i.j=3]]]]");
    }

    @Test
    void arraysOfValuesAreListsInRecordsAndRecordsAtTheTop() {
        assertThat(shape("[{'tags':['x','y'],'n':[]}]")).isEqualTo(".(tags*, n*)");
        assertThat(records("[{'tags':['x',null,'y']}]")).isEqualTo(".[tags=x, y]");
        assertThat(shape("{'tags':['x','y']}")).isEqualTo("tags(.)");
        assertThat(records("{'tags':['x','y']}")).isEqualTo("tags[.=x|.=y]");
        assertThat(records("[1,'x',null]")).isEqualTo(".[.=1|.=x|]");
    }

    @Test
    void shortListsBesideOtherThingsAreValuesOfTheDocument() {
        assertThat(shape("{'a':1,'tls':{'protocols':['x','y']},'n':[2,3]}")).isEqualTo("a, tls.protocols*, n*");
        assertThat(records("{'a':1,'tls':{'protocols':['x','y']},'n':[2,3]}"))
                .isEqualTo("a=1 tls.protocols=x, y n=2, 3");
        assertThat(shape("{'tags':['x','y'],'rows':[{'a':1}]}")).isEqualTo("tags*, rows(a)");
        assertThat(records("{'tags':['x','y'],'rows':[{'a':1}]}")).isEqualTo("tags=x, y rows[a=1]");
        assertThat(shape("{'a':1,'tags':[1,2,3,4,5,6,7,8,9]}")).isEqualTo("a, tags(.)");
        assertThat(shape("{'a':1,'tags':['Late delivery of the sprinkler pumps']}"))
                .isEqualTo("a, tags(.)");
        assertThat(shape("{'a':1,'tags':['Reading, writing']}")).isEqualTo("a, tags(.)");
        assertThat(shape("{'a':1,'tags':['x',null]}")).isEqualTo("a, tags(.)");
    }

    @Test
    void objectsOfObjectsAreNestedFields() {
        assertThat(shape("{'q1':{'sales':1,'cost':2},'q2':{'sales':3,'cost':4}}"))
                .isEqualTo("q1.sales, q1.cost, q2.sales, q2.cost");
    }

    @Test
    void arraysOfArraysHaveNumberedFields() {
        assertThat(shape("[[1,2],[3,4,5]]")).isEqualTo(".(1, 2, 3)");
        assertThat(records("[[1,2],[3,4,5]]")).isEqualTo(".[1=1 2=2|1=3 2=4 3=5]");
        assertThat(records("{'m':[[1,[2,3]],[{'a':4}]]}")).isEqualTo("m[1=1 2=2, 3|1.a=4]");
    }

    @Test
    void anArrayOfTextsAboveNumbersHasTheNamesOfTheFields() {
        assertThat(shape("[['city','n'],['Graz',1],['Linz',null]]")).isEqualTo(".(city, n)");
        assertThat(records("[['city','n'],['Graz',1],['Linz',null]]")).isEqualTo(".[city=Graz n=1|city=Linz]");
        assertThat(records("{'a':1,'t':[['city','n'],['Graz',1]]}")).isEqualTo("a=1 t[city=Graz n=1]");
    }

    @Test
    void anArrayOfTextsIsARecordWhereItMayBeOne() {
        assertThat(records("[['city','n'],['Graz','one']]")).isEqualTo(".[1=city 2=n|1=Graz 2=one]");
        assertThat(records("[['city','n'],['Graz',1],['Linz','two']]"))
                .isEqualTo(".[1=city 2=n|1=Graz 2=1|1=Linz 2=two]");
        assertThat(records("[['city','n'],['Graz',1,2]]")).isEqualTo(".[1=city 2=n|1=Graz 2=1 3=2]");
        assertThat(records("[['city','n'],['Graz',[1]]]")).isEqualTo(".[1=city 2=n|1=Graz 2=1]");
        assertThat(records("[['city',''],['Graz',1]]")).isEqualTo(".[1=city|1=Graz 2=1]");
        assertThat(records("[['city','n'],[]]")).isEqualTo(".[1=city 2=n|]");
    }

    @Test
    void headingsOfArraysInRecordsAreValues() {
        assertThat(records("[{'t':[['city','n'],['Graz',1]]},{'t':[['town','m'],['Linz',2]]}]"))
                .isEqualTo(".[t[1=city 2=n|1=Graz 2=1]|t[1=town 2=m|1=Linz 2=2]]");
    }

    @Test
    void anObjectWhereOthersHaveAnArrayIsAListOfOne() {
        String json = "[{'line':{'no':1}},{'line':[{'no':2},{'no':3}]},{'line':null},{'line':4}]";

        assertThat(shape(json)).isEqualTo(".(line(no, .))");
        assertThat(records(json)).isEqualTo(".[line[no=1]|line[no=2|no=3]||line[.=4]]");
    }

    @Test
    void aValueThatCameBeforeTheObjectsIsARecordToo() {
        String json = "[{'line':4},{'line':[{'no':2},{'no':3}]}]";

        assertThat(records(json)).isEqualTo(".[line[.=4]|line[no=2|no=3]]");
        try (Data data = Data.scan(SentText.json(json))) {
            Dataset lines = data.document().nested().getFirst().nested().getFirst();
            assertThat(lines.records()).isEqualTo(3);
            assertThat(lines.mostRecords()).isEqualTo(2);
        }
    }

    @Test
    void whereMostRecordsHaveASingleValueTheOthersAreText() {
        String json =
                "[{'v':1.50},{'v':'n/a'},{'v':{'min':3,'max':[1e-07,null]}},{'v':['x','','y,z',null]},{'v':[]},{'v':null}]";

        assertThat(shape(json)).isEqualTo(".(v*)");
        assertThat(records(json)).isEqualTo(".[v=1.50|v=n/a|v={\"min\":3,\"max\":[1e-07,null]}|v=x, y,z||]");
        try (Data data = Data.scan(SentText.json(json))) {
            assertThat(data.warnings()).isEmpty();
            Field field = data.document().nested().getFirst().fields().getFirst();
            assertThat(field.profile().values()).isEqualTo(4);
        }
    }

    @Test
    void manyRecordsAreNoTextForTheSakeOfAFewValues() {
        assertThat(records("[{'v':1},{'v':2},{'v':3},{'v':[{'a':4},{'a':5},{'a':6},{'a':7}]}]"))
                .isEqualTo(".[v[.=1]|v[.=2]|v[.=3]|v[a=4|a=5|a=6|a=7]]");
    }

    @Test
    void arraysAmongOtherElementsOfARecordAreText() {
        assertThat(records("[{'v':[[1,2],{'a':3}]},{'v':[[4],null]}]"))
                .isEqualTo(".[v=[[1,2],{\"a\":3}]|v=[[4],null]]");
        assertThat(records("[{'v':[[1,2],[3]]},{'v':[[4],null]}]")).isEqualTo(".[v[1=1 2=2|1=3]|v[1=4|]]");
    }

    @Test
    void aBlankTextIsNoRecord() {
        assertThat(records("[{'line':''},{'line':[{'no':2}]},{'line':' '}]")).isEqualTo(".[|line[no=2]|]");
    }

    @Test
    void elementsOfDifferentKindsStandInOneDataset() {
        assertThat(shape("[1,{'a':2},[3],null]")).isEqualTo(".(., a, 1)");
        assertThat(records("[1,{'a':2},[3],null]")).isEqualTo(".[.=1|a=2|1=3|]");
    }

    @Test
    void valuesOfDifferentKindsAreOneField() {
        assertThat(records("[{'a':1},{'a':'x'},{'a':{'b':2}},{'a':null}]")).isEqualTo(".[a=1|a=x|a.b=2|]");
    }

    @Test
    void nothingHasNeitherFieldsNorRecords() {
        for (String json : new String[] {"[]", "{}", "{'customers':[]}", "{'a':{'b':[]}}", "[{},{}]"})
            assertThat(shape(json)).as(json).isEmpty();
        try (Data data = Data.scan(SentText.json("[]"))) {
            assertThat(data.records()).isZero();
        }
    }

    @Test
    void aValueAloneIsTheDocument() {
        assertThat(shape("42")).isEqualTo(".");
        assertThat(records("'x'")).isEqualTo(".=x");
        assertThat(records("null")).isEmpty();
    }

    @Test
    void aNameWithADotIsNotANestedName() {
        assertThat(records("[{'a.b':1,'a':{'b':2}}]")).isEqualTo(".[a.b=1 a.b=2]");
    }

    @Test
    void aNameThatComesTwiceHasBothValues() {
        assertThat(records("{'rows':[1,2],'rows':[],'rows':[{'id':7}]}")).isEqualTo("rows[.=1|.=2|id=7]");
        assertThat(records("[{'a':1,'a':2}]")).isEqualTo(".[a=1, 2]");
    }

    @Test
    void theLogSaysWhatWasTakenAsRecords() {
        assertThat(origin("[{'a':1}]")).isEqualTo("the elements of the array");
        assertThat(origin("{'a':1,'d':{'b':[{'x':1}]},'c':['2,5']}"))
                .isEqualTo("the elements of the array \"d.b\", the elements of the array \"c\"");
        assertThat(origin("{'a':1}")).isEqualTo("the data as one record");
    }

    @Test
    void malformedDataIsNamedWithItsPlace() {
        assertMalformed("[{'a':1},\n {'a':}]", "Line 2, column 7: this is not JSON: ");
        assertMalformed("[1,2", "Line 1, column 5: this is not JSON: Unexpected end-of-input: ");
        assertMalformed("[1] [2]", "Line 1, column 5: more follows");
        assertMalformed("{'customers':[{'a':1}], oops}", "Line 1, column 25");
        assertMalformed("   ", "The data is empty");
        assertMalformed("[".repeat(600), "The JSON goes beyond a limit: Document nesting depth (501)");
    }

    private static String origin(String json) {
        try (Data data = Data.scan(SentText.json(json))) {
            return data.origin();
        }
    }

    private static void assertMalformed(String json, String message) {
        assertThatThrownBy(() -> shape(json))
                .isInstanceOfSatisfying(
                        JobFailedException.class, e -> assertThat(e.failure()).isEqualTo(EngineFailure.MALFORMED_DATA))
                .hasMessageContaining(message);
    }

    private static String shape(String json) {
        return Shown.shape(SentText.json(json));
    }

    private static String records(String json) {
        return Shown.records(SentText.json(json));
    }
}
