package io.flashreport.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {
    @ParameterizedTest
    @CsvSource({
        "componentName, Component name",
        "component_name, Component name",
        "component name, Component name",
        "component-name, Component name",
        "customer.name, Customer name",
        "ComponentName, Component name",
        "étage, Étage",
        "address1, Address 1",
        "zone1Temperature, Zone 1 temperature",
        "E_MAIL, E-mail",
        "e-mail, E-mail",
        "e mail, E mail",
        "energyKwh, Energy kWh",
        "waterM3, Water m³",
        "q1Sales, Q1 sales",
        "2015Sales, 2015 sales",
        "H2O, H2O",
        "straßenName, Straßen name",
    })
    void namesReadAsWords(String name, String heading) {
        assertThat(Heading.of(List.of(name))).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({
        "userID, User ID",
        "userId, User ID",
        "user_id, User ID",
        "id, ID",
        "VATRate, VAT rate",
        "vatRate, VAT rate",
        "sku, SKU",
        "IBAN, IBAN",
        "orderIDs, Order IDs",
        "PO_NUMBER, PO number",
        "CUSTOMER_NAME, Customer name",
        "STATUS, Status",
        "CUSTOMER NAME, Customer name",
        "ABC, ABC",
    })
    void acronymsStay(String name, String heading) {
        assertThat(Heading.of(List.of(name))).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({"qty, Qty", "totalAmt, Total amount", "desc, Description", "orderNo, Order no"})
    void shortFormsAreKeptOrWrittenInFull(String name, String heading) {
        assertThat(Heading.of(List.of(name))).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({
        "Datum der Lieferung, Datum der Lieferung",
        "Net amount (EUR), Net amount (EUR)",
        "e-mail address, E-mail address",
        "Tel. no., Tel. no.",
    })
    void whatWasWrittenForPeopleStays(String name, String heading) {
        assertThat(Heading.of(List.of(name))).isEqualTo(heading);
    }

    @Test
    void aPathReadsAsOneHeading() {
        assertThat(Heading.of(List.of("address", "zipCode"))).isEqualTo("Address ZIP code");
        assertThat(Heading.of(List.of("customer", "customerName"))).isEqualTo("Customer name");
    }

    @Test
    void whatTheHeadingAboveSaysIsLeftOut() {
        assertThat(Heading.of(List.of("customer", "name"), "Customer")).isEqualTo("Name");
        assertThat(Heading.of(List.of("customerName"), "Customer")).isEqualTo("Name");
        assertThat(Heading.of(List.of("billing_address", "zip"), "Billing address"))
                .isEqualTo("ZIP");
        assertThat(Heading.of(List.of("customer"), "Customer")).isEqualTo("Customer");
        assertThat(Heading.of(List.of("customers"), "Customer")).isEqualTo("Customers");
    }

    @Test
    void namesWithoutLettersAreHeadingsToo() {
        assertThat(Heading.of(List.of(""))).isEqualTo("(no name)");
        assertThat(Heading.of(List.of())).isEqualTo("(no name)");
        assertThat(Heading.of(List.of("__"))).isEqualTo("(no name)");
        assertThat(Heading.of(List.of("$"))).isEqualTo("$");
        assertThat(Heading.of(List.of("😀 smile"))).isEqualTo("😀 smile");
        assertThat(Heading.of(List.of("日本"))).isEqualTo("日本");
        assertThat(Heading.of(List.of("اسم_العميل"))).isEqualTo("اسم العميل");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(Heading.of(List.of("x".repeat(500))))
                .hasSize(Heading.MAX_CHARS)
                .endsWith("…");
        assertThat(Heading.of(List.of("😀".repeat(500))))
                .hasSizeLessThanOrEqualTo(Heading.MAX_CHARS)
                .endsWith("…");
    }
}
