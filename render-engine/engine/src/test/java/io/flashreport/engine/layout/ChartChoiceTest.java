package io.flashreport.engine.layout;

import static io.flashreport.engine.layout.Planned.blocks;
import static io.flashreport.engine.layout.Planned.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.Look;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartChoiceTest {
    private static final String READINGS = """
            [{"day": "2026-01-01", "temperature": 3.5, "humidity": 8.1, "pressure": 1013.2},
             {"day": "2026-01-02", "temperature": 4.5, "humidity": 8.4, "pressure": 1009.7},
             {"day": "2026-01-03", "temperature": 2.0, "humidity": 9.0, "pressure": 1011.3}]""";

    @Test
    void aSeriesOverTimeIsDrawnWithNumbersOfOneSize() {
        assertThat(blocks(plan(READINGS)))
                .containsExactly(
                        "chart TIME_SERIES Day [Temperature, Humidity]",
                        "table [Day, Temperature, Humidity, Pressure]");
    }

    @Test
    void timesInAnyOrderAreNoSeries() {
        assertThat(blocks(plan(READINGS.replace("2026-01-02", "2026-01-09")))).hasSize(1);
    }

    @Test
    void eventsAreNoSeries() {
        assertThat(blocks(plan("""
                [{"date": "2026-01-01", "customer": "Anna Berger", "amount": 3.50},
                 {"date": "2026-01-02", "customer": "Benjamin Huber", "amount": 4.50},
                 {"date": "2026-01-03", "customer": "Clara", "amount": 2.00}]"""))).containsExactly("table [Date, Customer, Amount+]");
    }

    @Test
    void aFewNamesWithNumbersAreBars() {
        assertThat(blocks(plan("""
                [{"region": "North", "revenue": 300.50}, {"region": "South", "revenue": 410.00}]"""))).containsExactly("chart BARS Region [Revenue]", "table [Region, Revenue+]");
    }

    @Test
    void manyNamesAreNoBars() {
        String records = IntStream.range(0, 13)
                .mapToObj(i -> "{\"region\": \"Region " + i + "\", \"revenue\": " + i + ".50}")
                .collect(Collectors.joining(", ", "[", "]"));
        assertThat(blocks(plan(records))).containsExactly("table [Region, Revenue+]");
    }

    @Test
    void recordsWithMoreThanANameAreNoBars() {
        assertThat(blocks(plan("""
                [{"name": "Anna", "city": "Graz", "visits": 4}, {"name": "Ben", "city": "Linz", "visits": 2}]"""))).containsExactly("table [Name, City, Visits+]");
    }

    @Test
    void whatIsNoAmountIsNotDrawn() {
        assertThat(blocks(plan("""
                [{"article": "Chair", "price": 80.00}, {"article": "Desk", "price": 120.00}]"""))).containsExactly("table [Article, Price]");
    }

    @Test
    void nothingIsDrawnWhenNoChartsAreWanted() {
        var look = new Look(null, null, Look.Paper.A4, Look.Orientation.AUTO, null, false);
        assertThat(blocks(plan(READINGS, "", look))).hasSize(1);
    }
}
