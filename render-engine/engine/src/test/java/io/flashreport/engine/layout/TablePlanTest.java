package io.flashreport.engine.layout;

import static io.flashreport.engine.layout.Planned.blocks;
import static io.flashreport.engine.layout.Planned.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import io.flashreport.engine.value.Profile;
import io.flashreport.engine.value.Token;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TablePlanTest {
    private static final String SENTENCE = "The delivery came late and one of the boxes was wet at the bottom. ";
    private static final Measure MEASURE = new Measure(Look.PLAIN, Planned.WORDS.locale());

    @Test
    void aSmallTableStaysSmall() {
        Plan plan = plan("""
                [{"country": "Austria", "rate": 20}, {"country": "Germany", "rate": 19}]""");
        assertThat(plan.paper().width()).isLessThan(plan.paper().height());
        assertThat(table(plan).width()).isBetween(80, plan.paper().contentWidth() / 2);
    }

    @Test
    void aTableThatNearlyTakesThePageTakesAllOfIt() {
        Plan plan = plan(records(6, i -> "\"column" + i + "\": \"Value number " + i + "\""));
        assertThat(table(plan).width()).isEqualTo(plan.paper().contentWidth());
    }

    @Test
    void numbersAndDatesAreNeverWrapped() {
        Plan plan = plan("[{\"date\": \"2026-01-31\", \"note\": \"" + SENTENCE.repeat(5)
                + "\", \"amount\": 1234567890.12}, {\"date\": \"2026-02-01\", \"note\": \"-\", \"amount\": 1.00}]");
        assertThat(table(plan).columns())
                .filteredOn(column -> !column.heading().equals("Note"))
                .hasSize(2)
                .allSatisfy(column -> assertThat(column.width())
                        .isGreaterThanOrEqualTo(
                                MEASURE.value(column.field().profile().longest()) + 2 * Typography.PADDING));
        assertThat(table(plan).width()).isEqualTo(plan.paper().contentWidth());
    }

    @Test
    void headingsAreNotBrokenInsideWords() {
        Plan plan = plan(records(9, i -> "\"accommodationCategory" + i + "\": " + i));
        int word = MEASURE.head("Accommodation");
        assertThat(table(plan).columns())
                .allSatisfy(column -> assertThat(column.width()).isGreaterThan(word));
    }

    @Test
    void longTextGetsMoreRoomThanShortText() {
        Plan plan =
                plan("[{\"name\": \"Anna Berger\", \"city\": \"Graz\", \"comment\": \"" + SENTENCE.repeat(4) + "\"}]");
        List<Column> columns = table(plan).columns();
        assertThat(columns.get(2).width()).isGreaterThan(3 * columns.get(1).width());
    }

    @Test
    void aVeryLongTextStandsLastUnlessNumbersFollowIt() {
        String comment = "\"comment\": \"" + SENTENCE.repeat(4) + "\"";
        assertThat(blocks(plan("[{\"name\": \"Anna\", " + comment + ", \"city\": \"Graz\"}]")))
                .containsExactly("table [Name, City, Comment]");
        assertThat(blocks(plan("[{\"name\": \"Anna\", " + comment + ", \"amount\": 12.50}]")))
                .containsExactly("table [Name, Comment, Amount]");
    }

    @Test
    void aPictureDoesNotStandBetweenOthers() {
        assertThat(blocks(plan("""
                [{"name": "Chair", "photo": "data:image/png;base64,AAAA", "price": 12.50}]"""))).containsExactly("table [Photo, Name, Price]");
    }

    @Test
    void aWideTableLiesInLandscape() {
        Plan plan = plan(records(10, i -> "\"property" + i + "\": \"Some words of text " + i + "\""));
        assertThat(plan.paper().width()).isGreaterThan(plan.paper().height());
        assertThat(table(plan).width()).isEqualTo(plan.paper().contentWidth());
    }

    @Test
    void tooManyColumnsAreCardsInPortrait() {
        Plan plan = plan(records(40, i -> "\"property" + i + "\": \"Some words of text " + i + "\""));
        assertThat(plan.paper().width()).isLessThan(plan.paper().height());
        assertThat(blocks(plan)).singleElement().asString().startsWith("cards by property0 (Property 0) <facts");
    }

    @Test
    void anOrientationThatIsAskedForIsTaken() {
        String wide = records(10, i -> "\"property" + i + "\": \"Some words of text " + i + "\"");
        assertThat(plan(wide, "", look(Look.Paper.A4, Look.Orientation.PORTRAIT))
                        .paper())
                .isEqualTo(PaperSizes.portrait(Look.Paper.A4));
        assertThat(plan("[]", "", look(Look.Paper.A5, Look.Orientation.LANDSCAPE))
                        .paper())
                .isEqualTo(PaperSizes.landscape(Look.Paper.A5));
    }

    @Test
    void nothingIsWiderThanThePaper() {
        for (Look.Paper paper : Look.Paper.values()) {
            for (int columns : new int[] {1, 3, 7, 12, 25, 60}) {
                Plan plan = plan(
                        records(columns, i -> "\"property" + i + "\": \"Some words of text " + i + "\""),
                        "",
                        look(paper, Look.Orientation.AUTO));
                assertThat(plan.blocks())
                        .allSatisfy(block -> assertThat(Planned.width(block))
                                .isLessThanOrEqualTo(plan.paper().contentWidth()));
            }
        }
    }

    @Test
    void textAfterNumbersHasAirBeforeIt() {
        Block.Table table = table(plan("""
                [{"visits": 4, "city": "Graz", "amount": 2.50}]"""));
        assertThat(table.inset(0)).isZero();
        assertThat(table.inset(1)).isEqualTo(Typography.INSET);
        assertThat(table.inset(2)).isZero();
    }

    @Test
    void sumsThatSaySomethingArePrinted() {
        assertThat(blocks(plan("""
                [{"article": "Chair", "unitPrice": 80.00, "amount": 160.00}, {"article": "Desk", "unitPrice": 120.00, "amount": 120.00}]"""))).last().isEqualTo("table [Article, Unit price, Amount+]");
    }

    @Test
    void columnsThatBeginWithTheirNamesHaveNoNumbersAboveThem() {
        assertThat(headings(column("1", "Station", "Harbour"), column("2", "Morning", "18420")))
                .containsExactly("", "");
        assertThat(headings(column("1", "Harbour", "Airport"), column("2", "18420", "7760")))
                .containsExactly("1", "2");
    }

    private static Field column(String number, String... texts) {
        var profile = new Profile();
        for (String text : texts) profile.add(text, Token.TEXT);
        int index = Integer.parseInt(number) - 1;
        return new Field(index, List.of(new Step(number, "[" + index + "]", false)), false, false, profile);
    }

    private static List<String> headings(Field... fields) {
        return TableShape.of("", List.of(fields), SketchReading::of, MEASURE).columns(500, any -> false).stream()
                .map(Column::heading)
                .toList();
    }

    @Test
    void aSumHasRoomInOneLine() {
        Field field = Sketch.of("{\"amount\": 98765.5}").fields().getFirst();
        Need need = Need.of(field, "A", SketchReading.of(field), MEASURE);
        assertThat(need.least()).isGreaterThanOrEqualTo(MEASURE.head("98765.5") + 2 * Typography.PADDING);
    }

    @Test
    void amountsBesideTheirBalanceAreNotAdded() {
        assertThat(blocks(plan("""
                [{"text": "Rent", "amount": 1.50, "balance": 8.50}, {"text": "Shop", "amount": 2.50, "balance": 6.00}]"""))).last().isEqualTo("table [Text, Amount, Balance]");
        assertThat(blocks(plan("""
                [{"text": "Rent", "debit": 1.50, "credit": 0.00, "balance": 8.50},
                 {"text": "Shop", "debit": 2.50, "credit": 1.00, "balance": 6.00}]"""))).last().isEqualTo("table [Text, Debit+, Credit+, Balance]");
    }

    @Test
    void aValueWithoutANameBesideOthersIsCalledAsItsRecord() {
        assertThat(blocks(plan("""
                {"range": [{"min": 2, "max": 5}, 7], "unit": "bar"}"""))).last().isEqualTo("Range: table [Min, Max, Range]");
    }

    @Test
    void oneRecordHasNoTotal() {
        assertThat(blocks(plan("""
                [{"article": "Chair", "amount": 160.00}]"""))).containsExactly("table [Article, Amount]");
    }

    @Test
    void moneyOfSeveralCurrenciesIsNotAdded() {
        assertThat(blocks(plan("""
                [{"day": "Mo", "currency": "EUR", "amount": 1.00}, {"day": "Tu", "currency": "USD", "amount": 2.00}]"""))).containsExactly("table [Day, Currency, Amount]");
        assertThat(blocks(plan("""
                [{"day": "Mo", "currency": "EUR", "amount": 1.00}, {"day": "Tu", "currency": "EUR", "amount": 2.00}]"""))).containsExactly("table [Day, Currency, Amount+]");
    }

    private static Look look(Look.Paper paper, Look.Orientation orientation) {
        return new Look(null, null, paper, orientation, null, true);
    }

    private static String records(int columns, IntFunction<String> member) {
        String record = IntStream.range(0, columns).mapToObj(member).collect(Collectors.joining(", ", "{", "}"));
        return "[" + record + ", " + record.replace("Some", "Other") + "]";
    }

    private static Block.Table table(Plan plan) {
        return (Block.Table) plan.blocks().getLast();
    }
}
