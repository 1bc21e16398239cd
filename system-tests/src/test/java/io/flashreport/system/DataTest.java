package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DataTest {
    private static final String CUSTOMERS = """
            {"customers": [
              {"id": 1, "name": "Zoë Müller", "city": "Köln", "revenue": 1200.50},
              {"id": 2, "name": "François Lefèvre", "city": "Orléans", "revenue": 980},
              {"id": 3, "name": "Søren Ångström", "city": "Malmö", "revenue": 15.75}
            ]}""";
    private static final String CUSTOMERS_XML = """
            <?xml version="1.0" encoding="%s"?>
            <customers>
              <customer id="1"><name>Zoë Müller</name><city>Köln</city><revenue>1200.50</revenue></customer>
              <customer id="2"><name>François Lefèvre</name><city>Orléans</city><revenue>980</revenue></customer>
              <customer id="3"><name>Søren Ångström</name><city>Malmö</city><revenue>15.75</revenue></customer>
            </customers>""";
    private static final String[] NAMES = {"Zoë Müller", "François Lefèvre", "Søren Ångström", "Köln", "Malmö"};

    private final ReportClient client = new ReportClient(RunningSystem.get());

    @Test
    void customersInUtf8KeepTheirAccents() {
        assertRendered(CUSTOMERS, StandardCharsets.UTF_8, "application/json");
    }

    @Test
    void customersInLatin1KeepTheirAccents() {
        assertRendered(CUSTOMERS, StandardCharsets.ISO_8859_1, "text/plain;charset=ISO-8859-1");
    }

    @Test
    void customersAsXmlKeepTheirAccents() {
        assertRendered(CUSTOMERS_XML.formatted("UTF-8"), StandardCharsets.UTF_8, "application/xml");
    }

    @Test
    void anXmlDeclarationNamesTheCharset() {
        assertRendered(CUSTOMERS_XML.formatted("ISO-8859-1"), StandardCharsets.ISO_8859_1, "application/xml");
    }

    @Test
    void aDeclaredCharsetIsHonouredForXmlToo() {
        assertRendered(
                CUSTOMERS_XML.formatted("UTF-8"), Charset.forName("windows-1252"), "text/xml; charset=windows-1252");
    }

    @Test
    void twoBytesBecomeADocumentThatSaysThereIsNothing() {
        UUID report = client.create("[]");

        assertThat(Pdf.read(client.awaitDocument(report, Duration.ofSeconds(30)))
                        .pages())
                .isEqualTo(1);
    }

    @Test
    void fiftyThousandRowsAreAllThere() {
        String rows = IntStream.rangeClosed(1, 50_000)
                .mapToObj(i -> "{\"number\":%d,\"name\":\"Customer %d\",\"city\":\"City %d\",\"amount\":%d.25}"
                        .formatted(i, i, i % 100, i % 977))
                .collect(Collectors.joining(",", "[", "]"));

        UUID report = client.create(rows);

        byte[] document = client.awaitDocument(report, Duration.ofMinutes(3));
        int pages = Pdf.read(document).pages();
        assertThat(pages).isBetween(500, 3_000);
        assertThat(Pdf.page(document, 1)).contains("Customer 1", "Number");
        assertThat(Pdf.page(document, pages)).contains("Customer 50000", "Number", "Page " + pages + " of " + pages);
    }

    @Test
    void dataSentWithoutItsLengthIsTakenToo() {
        var chunked = BodyPublishers.ofInputStream(() -> new EndlessJson(300_000));

        UUID report = client.create(chunked, "application/json", "Chunked");

        client.awaitDocument(report, Duration.ofMinutes(1));
    }

    private void assertRendered(String data, Charset charset, String contentType) {
        UUID report = client.create(data.getBytes(charset), contentType, "Customers");

        Pdf pdf = Pdf.read(client.awaitDocument(report, Duration.ofSeconds(30)));
        assertThat(pdf.text()).contains(NAMES).contains("1,200.50");
    }
}
