package io.flashreport.engine.layout;

import static io.flashreport.engine.layout.Planned.blocks;
import static io.flashreport.engine.layout.Planned.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.protocol.Look;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final String ORDERS = """
            {"orders": [
              {"orderNumber": "A-1", "customer": {"name": "Anna", "city": "Graz"},
               "lines": [{"article": "Chair", "quantity": 2, "amount": 80.00}, {"article": "Desk", "quantity": 1, "amount": 120.00}],
               "total": 200.00},
              {"orderNumber": "A-2", "customer": {"name": "Ben", "city": "Linz"},
               "lines": [{"article": "Lamp", "quantity": 1, "amount": 30.00}], "total": 30.00}]}
            """;

    private static final String INVOICE = """
            {"invoiceNumber": "2026-17", "date": "2026-03-01",
             "seller": {"name": "Holz und Mehr", "street": "Am Markt 3", "city": "Graz"},
             "buyer": {"name": "Anna Berger", "street": "Ring 17", "city": "Linz"},
             "lines": [{"description": "Oak table", "quantity": 1, "unitPrice": 480.00, "amount": 480.00},
                       {"description": "Chair", "quantity": 4, "unitPrice": 90.00, "amount": 360.00}],
             "total": 1008.00, "subtotal": 840.00, "vatAmount": 168.00}
            """;

    @Test
    void anArrayOfRecordsIsATable() {
        assertThat(blocks(plan("""
                [{"firstName": "Anna", "city": "Graz"}, {"firstName": "Ben", "city": "Linz"}]"""))).containsExactly("table [First name, City]");
    }

    @Test
    void theNameOfTheOnlyArrayIsTheTitle() {
        Plan plan = plan("""
                {"customers": [{"name": "Anna"}, {"name": "Ben"}]}""");
        assertThat(plan.title()).isEqualTo("Customers");
        assertThat(blocks(plan)).containsExactly("table [Name]");
    }

    @Test
    void aNameThatSaysNothingIsNoTitle() {
        Plan plan = plan("""
                {"response": {"data": [{"name": "Anna"}, {"name": "Ben"}]}}""");
        assertThat(plan.title()).isEmpty();
        assertThat(blocks(plan)).containsExactly("table [Name]");
    }

    @Test
    void theRequestHasTheLastWordOnTheTitle() {
        Plan plan = plan("""
                {"title": "Sales", "rows": [{"name": "Anna"}]}""", "Sales in March", Look.PLAIN);
        assertThat(plan.title()).isEqualTo("Sales in March");
        assertThat(blocks(plan)).containsExactly("facts [Title]", "table [Name]");
    }

    @Test
    void theTitleOfTheDataIsTheTitle() {
        Plan plan = plan("""
                {"title": "Sales", "rows": [{"name": "Anna"}]}""");
        assertThat(plan.title()).isEqualTo("Sales");
        assertThat(blocks(plan)).containsExactly("table [Name]");
    }

    @Test
    void severalArraysAreSectionsWithHeadings() {
        assertThat(blocks(plan("""
                {"project": "Bridge", "tasks": [{"task": "Dig"}], "teamMembers": [{"name": "Anna"}]}""")))
                .containsExactly("facts [Project]", "Tasks: table [Task]", "Team members: table [Name]");
    }

    @Test
    void arraysOfOneNameAreToldApartByTheObjectsAroundThem() {
        assertThat(blocks(plan("""
                {"north": {"shops": [{"city": "Kiel"}]}, "south": {"shops": [{"city": "Ulm"}]}}"""))).containsExactly("North shops: table [City]", "South shops: table [City]");
    }

    @Test
    void recordsThatHoldArraysAreCards() {
        assertThat(blocks(plan(ORDERS)))
                .containsExactly("cards by orderNumber (Order number) <facts [Customer name, Customer city]; "
                        + "table [Article, Quantity, Amount]; sums [Total] concluded>");
    }

    @Test
    void tablesInCardsHaveTotalsWhereTheRecordHasNone() {
        assertThat(blocks(plan(ORDERS.replace("\"total\"", "\"weight\""))))
                .containsExactly("cards by orderNumber (Order number) <facts [Customer name, Customer city, Weight]; "
                        + "table [Article, Quantity+, Amount+]>");
    }

    @Test
    void cardsAreInCards() {
        assertThat(blocks(plan("""
                {"regions": [{"name": "North", "shops": [{"name": "Kiel", "sales": [{"year": 2025, "revenue": 3.50}]}]},
                             {"name": "South", "shops": [{"name": "Ulm", "sales": [{"year": 2025, "revenue": 3.10}]}]}]}"""))).containsExactly("cards by name <cards by name <table [Year, Revenue]>>");
    }

    @Test
    void anInvoiceHasItsPartiesBesideEachOtherAndItsSumsUnderTheTable() {
        assertThat(blocks(plan(INVOICE)))
                .containsExactly(
                        "facts [Invoice number, Date]",
                        "beside [Seller: facts [Name, Street, City], Buyer: facts [Name, Street, City]]",
                        "table [Description, Quantity, Unit price, Amount]",
                        "sums [Subtotal, VAT amount, Total] concluded");
    }

    @Test
    void notesStandAtTheEnd() {
        assertThat(blocks(plan(INVOICE.replace("\"seller\"", "\"notes\": \"Thank you!\", \"seller\""))))
                .startsWith("facts [Invoice number, Date]")
                .endsWith("sums [Subtotal, VAT amount, Total] concluded", "facts [Notes]");
        assertThat(blocks(plan("""
                {"notes": "Thank you!", "name": "Anna"}"""))).containsExactly("facts [Notes, Name]");
    }

    @Test
    void anObjectAroundEverythingIsTheTitle() {
        Plan plan = plan("{\"invoice\": " + INVOICE + "}");
        assertThat(plan.title()).isEqualTo("Invoice");
        assertThat(blocks(plan)).isEqualTo(blocks(plan(INVOICE)));
    }

    @Test
    void sumsStandUnderTheLastNumbersOfTheTable() {
        Plan plan = plan(INVOICE);
        var table = (Block.Table) plan.blocks().get(2);
        var sums = (Block.Sums) plan.blocks().get(3);
        assertThat(sums.x() + sums.width()).isEqualTo(table.width());
        assertThat(sums.facts())
                .allSatisfy(fact -> assertThat(fact.x() + fact.width()).isEqualTo(sums.width()));
    }

    @Test
    void theNumberOfPagesIsNoSum() {
        assertThat(blocks(plan("""
                {"page": 1, "totalPages": 9, "total": 120, "items": [{"name": "Anna", "visits": 4}, {"name": "Ben", "visits": 3}]}"""))).first().isEqualTo("facts [Page, Total pages, Total]");
    }

    @Test
    void objectsWithTheSameMembersAreAGrid() {
        assertThat(blocks(plan("""
                {"asOf": "2026-01-01", "rates": {"DE": {"standard": 19, "reduced": 7}, "FR": {"standard": 20, "reduced": 10},
                  "AT": {"standard": 20, "reduced": 10}}}"""))).containsExactly("facts [As of]", "Rates: grid [, Standard, Reduced][DE, FR, AT]");
    }

    @Test
    void aNestedConfigurationIsGroupsOfFacts() {
        assertThat(blocks(plan("""
                {"service": "mail", "server": {"host": "mail.example.org", "port": 25, "tls": {"enabled": true, "level": 3}},
                 "storage": {"path": "/var/mail", "quota": 500, "days": 30}}""")))
                .containsExactly(
                        "facts [Service]",
                        "beside [Server: facts [Host, Port, TLS enabled, TLS level], Storage: facts [Path, Quota, Days]]");
    }

    @Test
    void envelopesAreNotPartOfHeadings() {
        assertThat(blocks(plan("""
                {"hits": {"hits": [{"_id": "7", "_source": {"name": "Anna", "address": {"city": "Graz"}}}]}}"""))).containsExactly("table [ID, Name, Address city]");
        assertThat(blocks(plan("""
                {"shop": "Graz", "features": {"chat": true, "search": true, "cards": false}}"""))).containsExactly("facts [Shop]", "Features: facts [Chat, Search, Cards]");
        assertThat(blocks(plan("""
                {"type": "FeatureCollection", "features": [{"id": "7"}]}"""))).containsExactly("facts [Type]", "table [ID]");
    }

    @Test
    void fieldsWithoutValuesAreLeftOutAndTheLogSaysSo() {
        String json = """
                [{"name": "Anna", "fax": null, "note": ""}, {"name": "Ben", "fax": null, "note": " "}]""";
        assertThat(blocks(plan(json))).containsExactly("table [Name]");
        assertThat(Planner.leftOut(Sketch.of(json), SketchReading::of))
                .containsExactly("No values in Fax, Note: left out");
    }

    @Test
    void noDataIsSaid() {
        assertThat(blocks(plan("[]"))).containsExactly("message There is nothing.");
        assertThat(blocks(plan("{}"))).containsExactly("message There is nothing.");
        assertThat(blocks(plan("null"))).containsExactly("message There is nothing.");
        assertThat(blocks(plan("[{}, {\"a\": null}]"))).containsExactly("message There is nothing.");
    }

    @Test
    void theSameDataGivesTheSamePlan() {
        assertThat(blocks(plan(INVOICE))).isEqualTo(blocks(plan(INVOICE)));
    }

    @Test
    void whatTheRecordSaysAlreadyIsNotAddedUpOnceMore() {
        assertThat(blocks(plan("""
                {"period": "May", "units": 7, "rows": [{"article": "Desk", "colour": "red", "units": 3}, {"article": "Lamp", "colour": "green", "units": 4}]}"""))).containsExactly("facts [Period, Units]", "table [Article, Colour, Units]");
    }

    @Test
    void aLineOfSumsHasNoGaps() {
        assertThat(blocks(plan("""
                {"period": "May", "units": 7, "rows": [{"article": "Desk", "colour": "red", "units": 3, "total": 2.50},
                                                       {"article": "Lamp", "colour": "blue", "units": 4, "total": 7.50}]}"""))).last().isEqualTo("table [Article, Colour, Units+, Total+]");
    }

    @Test
    void amountsThatDoNotComeToOneAreNoSums() {
        assertThat(blocks(plan("""
                {"totalIn": 9.50, "totalOut": 3.50, "rows": [{"text": "Rent", "amount": 3.50}, {"text": "Pay", "amount": 9.50}]}"""))).first().isEqualTo("facts [Total in, Total out]");
    }

    @Test
    void aListHasItsNameAsTheHeadingOfItsColumn() {
        assertThat(blocks(plan("""
                {"service": "mail", "protocols": ["IMAP", "SMTP"], "countries": ["DE", "AT"]}"""))).containsExactly("facts [Service]", "table [Protocols]", "table [Countries]");
        assertThat(blocks(plan("[1, 2, 3]"))).containsExactly("table []");
    }

    @Test
    void aRecordIsNamedByWhatTellsItApart() {
        assertThat(blocks(plan("""
                {"batches": [{"kind": "mild", "toolCode": "T7", "label": "North", "steps": [{"step": "Mix"}]},
                             {"kind": "mild", "toolCode": "T8", "label": "South", "steps": [{"step": "Cut"}]}]}"""))).singleElement().asString().startsWith("cards by label <");
        assertThat(blocks(plan("""
                {"batches": [{"day": "2026-01-01", "batchNumber": "7", "steps": [{"step": "Mix"}]},
                             {"day": "2026-01-02", "batchNumber": "8", "steps": [{"step": "Cut"}]}]}"""))).singleElement().asString().startsWith("cards by batchNumber (Batch number) <");
    }
}
