package io.flashreport.engine.layout;

import static io.flashreport.engine.layout.SamplePlan.column;
import static io.flashreport.engine.layout.SamplePlan.dataset;
import static io.flashreport.engine.layout.SamplePlan.fact;
import static io.flashreport.engine.layout.SamplePlan.fields;
import static io.flashreport.engine.layout.SamplePlan.table;
import static io.flashreport.engine.layout.SampleReading.COUNT;
import static io.flashreport.engine.layout.SampleReading.DATE;
import static io.flashreport.engine.layout.SampleReading.MAIL;
import static io.flashreport.engine.layout.SampleReading.MONEY;
import static io.flashreport.engine.layout.SampleReading.TEXT;
import static io.flashreport.engine.layout.SampleReading.WEB;

import io.flashreport.engine.protocol.Look;
import io.flashreport.engine.records.Dataset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents of the common kinds. */
final class SamplePlans {
    static final Look BLUE = new Look("#1f6feb", null, Look.Paper.A4, Look.Orientation.AUTO, null, true);

    private SamplePlans() {}

    /** An array of records, which is the whole data. */
    static SamplePlan flat(int records) {
        Dataset rows = dataset("", fields("name", "city", "since", "visits", "turnover", "site"));
        return SamplePlan.of(
                "Customers",
                IntStream.range(0, records)
                        .mapToObj(i ->
                                "{\"name\":\"Customer %d%s\",\"city\":\"Graz\",\"since\":\"2020-03-%02d\",\"visits\":%d,\"turnover\":%d.%02d,\"site\":\"https://example.com/%d\"}"
                                        .formatted(
                                                i,
                                                i % 7 == 3 ? " with a name that wants more than a line" : "",
                                                i % 28 + 1,
                                                i * 37,
                                                i * 1931 % 9000,
                                                i % 100,
                                                i))
                        .collect(Collectors.joining(",", "[", "]")),
                BLUE,
                dataset("", List.of(), rows),
                table(
                        null,
                        rows,
                        column(rows, 0, TEXT, 120),
                        column(rows, 1, TEXT, 60),
                        column(rows, 2, DATE, 80),
                        column(rows, 3, COUNT, 60),
                        column(rows, 4, MONEY, 75),
                        column(rows, 5, WEB, 120)));
    }

    /** Facts, the lines, and what they come to. */
    static SamplePlan invoice(int records) {
        Dataset lines = dataset("lines", fields("article", "quantity", "price", "amount"));
        Dataset document = dataset(
                "",
                fields(
                        "number",
                        "date",
                        "seller.name",
                        "seller.city",
                        "buyer.name",
                        "buyer.mail",
                        "net",
                        "vat",
                        "total"),
                lines);
        var seller = new Block.Facts(
                "Seller", 0, 240, List.of(fact(document, 2, TEXT, 0, 0, 240), fact(document, 3, TEXT, 1, 0, 240)));
        var buyer = new Block.Facts(
                "Buyer", 260, 240, List.of(fact(document, 4, TEXT, 0, 0, 240), fact(document, 5, MAIL, 1, 0, 240)));
        return SamplePlan.of(
                "Invoice 2024-117",
                "{\"number\":\"2024-117\",\"date\":\"2024-05-02\",\"seller\":{\"name\":\"Ventil & Co\",\"city\":\"Wien\"},"
                        + "\"buyer\":{\"name\":\"Hotel zur Post, which has the longest name of all the hotels in the whole of the valley\",\"mail\":\"post@example.com\"},"
                        + IntStream.range(0, records)
                                .mapToObj(i ->
                                        "{\"article\":\"Valve %d\",\"quantity\":%d,\"price\":%d.50,\"amount\":%d.00}"
                                                .formatted(i, i + 1, i, i * 20))
                                .collect(Collectors.joining(",", "\"lines\":[", "],"))
                        + "\"net\":1000,\"vat\":200,\"total\":1200}",
                Look.PLAIN,
                document,
                new Block.Facts(
                        null,
                        0,
                        515,
                        List.of(fact(document, 0, TEXT, 0, 0, 120), fact(document, 1, DATE, 0, 132, 120))),
                new Block.Beside(List.of(seller, buyer)),
                table(
                        "Lines",
                        lines,
                        column(lines, 0, TEXT, 290),
                        column(lines, 1, COUNT, 65),
                        column(lines, 2, COUNT, 70),
                        column(lines, 3, COUNT, 90)),
                new Block.Sums(
                        315,
                        200,
                        List.of(
                                fact(document, 6, MONEY, 0, 110, 90),
                                fact(document, 7, MONEY, 0, 110, 90),
                                fact(document, 8, MONEY, 0, 110, 90)),
                        true));
    }

    /** Cards with a table in each. */
    static SamplePlan orders(int records, boolean alone) {
        Dataset lines = dataset("lines", fields("article", "quantity", "amount"));
        Dataset orders = dataset(alone ? "" : "orders", fields("id", "customer", "date", "note"), lines);
        Dataset document = dataset("", alone ? List.of() : fields("shop", "city"), orders);
        var cards = new Block.Cards(
                alone ? null : "Orders",
                orders,
                new Fact(orders.fields().get(0), "Order", TEXT, 0, 40, 300),
                List.of(
                        new Block.Facts(
                                null,
                                0,
                                515,
                                List.of(
                                        fact(orders, 1, TEXT, 0, 0, 160),
                                        fact(orders, 2, DATE, 0, 172, 120),
                                        fact(orders, 3, TEXT, 1, 0, 515))),
                        table(
                                "Lines",
                                lines,
                                column(lines, 0, TEXT, 220),
                                column(lines, 1, COUNT, 70),
                                column(lines, 2, MONEY, 90))),
                515);
        String json = IntStream.range(0, records)
                .mapToObj(i ->
                        "{\"id\":\"A-%d\",\"customer\":\"Customer %d\",\"date\":\"2024-05-02\",\"note\":\"%s\",\"lines\":%s}"
                                .formatted(
                                        i,
                                        i,
                                        "To be delivered in the morning. ".repeat(i % 5),
                                        IntStream.range(0, i % 4 * 3)
                                                .mapToObj(j ->
                                                        "{\"article\":\"Valve %d\",\"quantity\":%d,\"amount\":%d.00}"
                                                                .formatted(j, j + 1, j * 20))
                                                .collect(Collectors.joining(",", "[", "]"))))
                .collect(Collectors.joining(",", "[", "]"));
        if (alone) return SamplePlan.of("Orders", json, BLUE, document, cards);
        return SamplePlan.of(
                "Orders of a shop",
                "{\"shop\":\"Ventil\",\"city\":\"Wien\",\"orders\":" + json + "}",
                BLUE,
                document,
                new Block.Facts(
                        null,
                        0,
                        515,
                        List.of(fact(document, 0, TEXT, 0, 0, 120), fact(document, 1, TEXT, 0, 132, 120))),
                cards);
    }

    /** A series over time above its table, and bars of another section. */
    static SamplePlan readings(boolean alone) {
        Dataset readings = dataset(alone ? "" : "readings", fields("day", "inside", "outside"));
        Dataset rooms = dataset("rooms", fields("name", "area"));
        Dataset document = alone ? dataset("", List.of(), readings) : dataset("", List.of(), readings, rooms);
        Column day = column(readings, 0, DATE, 100);
        Column inside = column(readings, 1, COUNT, 100);
        Column outside = column(readings, 2, COUNT, 100);
        Column name = column(rooms, 0, TEXT, 100);
        Column area = column(rooms, 1, COUNT, 100);
        String json = IntStream.range(0, 30)
                .mapToObj(i -> "{\"day\":\"2024-04-%02d\",\"inside\":%d,\"outside\":%s}"
                        .formatted(i + 1, 20 + i % 3, i == 7 ? "null" : 5 + i * 7 % 11))
                .collect(Collectors.joining(",", "[", "]"));
        var line =
                new Block.Chart(null, Block.Chart.Kind.TIME_SERIES, readings, day, List.of(inside, outside), 515, 150);
        Block.Table table = table(null, readings, day, inside, outside);
        if (alone) return SamplePlan.of("Readings", json, BLUE, document, line, table);
        return SamplePlan.of(
                "Readings and rooms",
                "{\"readings\":" + json
                        + ",\"rooms\":[{\"name\":\"Hall\",\"area\":80},{\"name\":\"Office\",\"area\":35},{\"name\":null,\"area\":12}]}",
                Look.PLAIN,
                document,
                line,
                new Block.Table("Readings", readings, table.columns()),
                new Block.Chart("Rooms", Block.Chart.Kind.BARS, rooms, name, List.of(area), 515, 150),
                table(null, rooms, name, area));
    }
}
