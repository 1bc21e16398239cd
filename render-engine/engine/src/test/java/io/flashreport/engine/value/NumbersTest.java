package io.flashreport.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // field: values | language | role | as printed
                "visits: 7; 1200; -3 | en | COUNT | 7; 1,200; -3",
                "visits: 7; 1200 | de | COUNT | 7; 1.200",
                "weight: 1.5; 12.25; 3 | en | DECIMAL | 1.50; 12.25; 3.00",
                "weight: 1.5; 12.25; 3 | fr | DECIMAL | 1,50; 12,25; 3,00",
                "reading: 1e3; 2.5E-1 | en | DECIMAL | 1,000.00; 0.25",
                "reading: .5; 0.25 | en | DECIMAL | 0.50; 0.25",
                "reading: 0.30000000000000004; 0.1 | en | DECIMAL | 0.3; 0.1",
                "lon: 13.404953999999975; 8.5 | en | DECIMAL | 13.404954; 8.500000",
                "amount: 1,234.50; 12.00 | de | MONEY | 1.234,50; 12,00",
                "amount: 1.234,50; 12,00 | en | MONEY | 1,234.50; 12.00",
                "amount: 1 234,50; 12,00 | en | MONEY | 1,234.50; 12.00",
                "amount: 1'234.50; 12.00 | en | MONEY | 1,234.50; 12.00",
                "amount: 12,34,567.00; 1,234.50 | en | MONEY | 1,234,567.00; 1,234.50",
                "x: 1,234; 5,678 | en | COUNT | 1,234; 5,678",
                "x: 1,234; 5,678 | de | DECIMAL | 1,234; 5,678",
                "x: 1.234; 5.678 | de | DECIMAL | 1,234; 5,678",
                "x: 1,234; 0,5 | en | DECIMAL | 1.234; 0.500",
                "total: 3.5; 12 | en | MONEY | 3.50; 12.00",
                "total: 3; 12 | en | MONEY | 3; 12",
                "unitPrice: 0.0345; 1.2 | en | DECIMAL | 0.0345; 1.2000",
                "x: $1,234.5; $7 | en | MONEY | $1,234.50; $7.00",
                "x: $5; -$7 | en | MONEY | $5; -$7",
                "x: (1.50); 2.00 | en | DECIMAL | -1.50; 2.00",
                "x: 12,50 €; 7,00 € | de | MONEY | 12,50 €; 7,00 €",
                "x: 12,50 €; 7,00 € | en | MONEY | €12.50; €7.00",
                "x: EUR 12.50; EUR 7.00 | en | MONEY | EUR 12.50; EUR 7.00",
                "x: EUR 12.50; EUR 7.00 | fr | MONEY | 12,50 EUR; 7,00 EUR",
                "x: $5; €7 | en | TEXT | $5; €7",
                "x: $5; 7 | en | TEXT | $5; 7",
                "x: 12.5%; 7 % | en | PERCENT | 12.5%; 7.0%",
                "x: 12.5%; 7% | de | PERCENT | 12,5 %; 7,0 %",
                "discountPercent: 5; 12.5 | en | PERCENT | 5.0%; 12.5%",
                "vatRate: 0.19; 0.07 | en | PERCENT | 19%; 7%",
                "vatRate: 0.055; 0.2 | en | PERCENT | 5.5%; 20.0%",
                "vatRate: 19; 7 | en | PERCENT | 19%; 7%",
                "discountPercent: 0.05; 0.1 | en | DECIMAL | 0.05; 0.10",
                "exchangeRate: 1.0834; 1.1 | en | DECIMAL | 1.0834; 1.1000",
                "year: 2023; 2024 | en | COUNT | 2023; 2024",
                "year_built: 1899 | en | COUNT | 1899",
                "done: 1; 0.85; 0.3 | en | PERCENT | 100%; 85%; 30%",
                "done: 3; 0.5 | en | DECIMAL | 3.0; 0.5",
                "金额: 10750; 53760.5 | en | MONEY | 10,750.00; 53,760.50",
                "금액: 3; 12.5 | en | MONEY | 3.00; 12.50",
                "الإجمالي: 3; 12.5 | en | MONEY | 3.00; 12.50",
                "x: 12; n/a | en | TEXT | 12; n/a",
            })
    void numbersArePrintedAlikeInAColumn(String field, String language, Role role, String printed) {
        Sample sample = Sample.parsed(field).in(language);
        assertThat(sample.printed()).containsExactly(printed.split("; ", -1));
        assertThat(sample.role()).isEqualTo(role);
        assertThat(sample.reading().alignment()).isEqualTo(role.isNumber() ? Alignment.END : Alignment.START);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x: 00123; 00456",
                "x: 007; 42",
                "PostalCode: 10115; 80331",
                "zip: 90210",
                "Phone: 4930123456",
                "phone: +49 30 123456; 030/123",
                "customer_id: 7; 12; 130",
                "invoiceNumber: 20150001; 20150002",
                "Rechnungsnummer: 17; 18",
                "Kundennr: 17; 18",
                "PLZ: 10115",
                "código postal: 28013",
                "ean: 4006381333931",
                "x: 4006381333931; 4006381333948; 4006381333955",
                "x: 12345678901234567890; 1",
                "orderDate: 20150102",
                "sku: A-1; B-2",
                "number: 1.1; 1.2; 4.2",
                "version: 1.1",
                "מספר הזמנה: 1042; 1043",
                "رقم العميل: 17",
                "订单编号: 17; 18",
                "顧客コード: 17; 18",
                "전화번호: 17; 18",
                "orderId: 7f9c24e8-3b12-4fef-91e0-8b1f6cbb0b1a",
            })
    void whatOnlyLooksLikeANumberStaysAsItIs(String field) {
        Sample sample = Sample.parsed(field);
        assertThat(sample.role()).isEqualTo(Role.IDENTIFIER);
        assertThat(sample.printed()).isEqualTo(sample.texts());
        assertThat(sample.reading().isSummable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "quantity, true",
        "qty, true",
        "amount, true",
        "lineTotal, true",
        "totalPrice, true",
        "Gesamtpreis, true",
        "Menge, true",
        "Gesamtbetrag, true",
        "סכום, true",
        "数量, true",
        "금액, true",
        "количество, true",
        "fica, true",
        "inStock, false",
        "单价, false",
        "السعر, false",
        "cantidad, true",
        "revenue, true",
        "hoursWorked, true",
        "numberOfGuests, true",
        "unitPrice, false",
        "price, false",
        "hourlyRate, false",
        "Preis, false",
        "temperature, false",
        "age, false",
        "year, false",
        "latitude, false",
        "rating, false",
        "balance, false",
        "runningTotal, false",
        "x, false",
        "averageAmount, false",
        "Kontostand, false",
        "customerId, false",
        "humidity, false",
        "throughput, false"
    })
    void sumsAreOnlyMadeOfWhatAddsUp(String name, boolean summable) {
        assertThat(Sample.of(name, "12.5", "7").reading().isSummable()).isEqualTo(summable);
    }

    @Test
    void moneyWithItsSignAddsUp() {
        assertThat(Sample.of("x", "$12.50", "$7.00").reading().isSummable()).isTrue();
        assertThat(Sample.of("price", "$12.50", "$7.00").reading().isSummable()).isFalse();
    }

    @Test
    void theWidestAreWhatIsMeasured() {
        assertThat(Sample.of("qty", "9", "-120", "4").reading().widest()).containsExactly("-888", "-107");
        assertThat(Sample.of("x", "1.5", "1000").reading().widest()).containsExactly("8,888.8");
    }

    @Test
    void digitsThatTheDataQuotesAreKeysWhenTheyLookAlike() {
        assertThat(Sample.quoted("order", "1042", "1043", "1044").role()).isEqualTo(Role.IDENTIFIER);
        assertThat(Sample.numbers("order", "1042", "1043", "1044").role()).isEqualTo(Role.COUNT);
        assertThat(Sample.quoted("order", "42", "1043", "1044").role()).isEqualTo(Role.COUNT);
        assertThat(Sample.quoted("visits", "1042", "1043", "1044").role()).isEqualTo(Role.COUNT);
        assertThat(Sample.quoted("year", "2023", "2024", "2025").role()).isEqualTo(Role.COUNT);
    }

    @Test
    void valuesAreExact() {
        Reading reading = Sample.numbers("x", "0.10", "123456789012345.12").reading();
        assertThat(reading.value(" 0.10 ")).isEqualTo(new BigDecimal("0.10"));
        assertThat(reading.value("n/a")).isNull();
    }

    @Test
    void namesOfValuesAreThoseOfTheirParents() {
        var zip = new Sample(
                java.util.List.of("zip", "value"),
                java.util.Locale.ENGLISH,
                java.time.ZoneId.of("UTC"),
                Token.TEXT,
                java.util.List.of("10115"));
        assertThat(zip.role()).isEqualTo(Role.IDENTIFIER);
    }
}
