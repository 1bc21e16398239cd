package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How reports without a template look, and their way into the designer, by the public address. */
class LooksTest {
    private static final String ORDERS = """
            [{"order": "A-1", "town": "Zürich", "total": 12.50},
             {"order": "A-2", "town": "Łódź", "total": 7.25}]""";

    private final RunningSystem system = RunningSystem.get();
    private final Templates account = Templates.ofNewAccount(system);

    @ParameterizedTest
    @CsvSource({
        "/api/v1/report/new, '',                                595 x 842",
        "/api/v1/report/new, paper=Letter&orientation=portrait, 612 x 792",
        "/api/v2/reports,    paper=A5&orientation=landscape,    595 x 420"
    })
    void aRequestSaysOnWhichPaper(String path, String query, String paper) {
        assertThat(Pdf.paper(document(path, query))).isEqualTo(paper);
    }

    @Test
    void theThemeOfTheAccountCountsForReportsFromThenOnAndTheRequestForItself() {
        account.api()
                .send("PUT", "/api/v2/theme", Map.of("paper", "A5", "accent", "#1f6feb"))
                .expect(200);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Pdf.paper(document("/api/v2/reports", "")).equals("420 x 595"));
        assertThat(Pdf.paper(document("/api/v2/reports", "paper=A4"))).isEqualTo("595 x 842");
    }

    @ParameterizedTest
    @CsvSource({
        "accent=red,         accent,      red,      #1f6feb",
        "font=Wingdongs,     font,        Wingdongs,DejaVu Serif",
        "paper=B5,           paper,       B5,       Letter",
        "orientation=upside, orientation, upside,   landscape",
        "chart=always,       chart,       always,   none",
        "logo=nobody's,      logo,        nobody's, none"
    })
    void whatIsNotPossibleIsNamedWithWhatIs(String query, String parameter, String value, String possible) {
        assertThat(create("/api/v1/report/new", query).expect(400).body()).contains(parameter, value, possible);
        var problem = create("/api/v2/reports", query).expect(400);
        assertThat(problem.text("/type")).endsWith("/invalid-request");
        assertThat(problem.text("/detail")).contains(parameter, value, possible);
    }

    @Test
    void aTemplateHasALookOfItsOwn() {
        account.upload("own", Templates.saying("its own look")).expect(201);

        var document = document("/api/v2/reports", "template=own&paper=B5&accent=red");

        assertThat(Pdf.paper(document)).isEqualTo("595 x 842");
        assertThat(Pdf.read(document).text()).contains("its own look");
    }

    @Test
    void theLayoutOfAReportBecomesATemplateThatMakesTheSamePages() {
        var report = created("/api/v2/reports", "title=Orders&locale=de&accent=1f6feb&paper=A5");
        var automatic = account.client().awaitDocument(report, Duration.ofSeconds(60));

        var jrxml = account.api().get(templateOf(report)).expect(200);
        assertThat(jrxml.header("Content-Type")).startsWith("application/xml");
        assertThat(jrxml.header("Content-Disposition")).contains("Orders.jrxml");
        assertThat(jrxml.body()).contains("<jasperReport");
        var version =
                account.api().post(templateOf(report), Map.of("name", "orders")).expect(201);
        assertThat(version.text("/name")).isEqualTo("orders");

        var filled = document("/api/v2/reports", "template=orders&title=Orders&locale=de");
        assertThat(Pdf.paper(filled)).isEqualTo(Pdf.paper(automatic));
        assertThat(Pdf.read(filled)).isEqualTo(Pdf.read(automatic));
    }

    @Test
    void aReportOfATemplateLeadsToItsFiles() {
        account.upload("letter of May", Templates.saying("the first")).expect(201);
        var report = created("/api/v2/reports", "template=letter%20of%20May");

        var answer = account.api().get(templateOf(report)).expect(303);

        assertThat(answer.header("Location")).endsWith("/api/v2/templates/letter%20of%20May/versions/1/result");
        assertThat(account.api().get(answer.header("Location")).expect(200).body())
                .contains("the first");
        account.api().post(templateOf(report), Map.of("name", "another")).expect(409);
    }

    @Test
    void anotherAccountGetsNoLayout() {
        var report = created("/api/v2/reports", "");
        var stranger = Templates.ofNewAccount(system).api();

        stranger.get(templateOf(report)).expect(404);
        stranger.post(templateOf(report), Map.of("name", "orders")).expect(404);
    }

    private Api.Answer create(String path, String query) {
        return account.api()
                .send(account.api()
                        .request(path + "?" + query)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(ORDERS)));
    }

    private UUID created(String path, String query) {
        var answer = create(path, query).expect(201);
        return UUID.fromString(path.endsWith("/new") ? answer.body() : answer.text("/id"));
    }

    private byte[] document(String path, String query) {
        return account.client().awaitDocument(created(path, query), Duration.ofSeconds(60));
    }

    private static String templateOf(UUID report) {
        return "/api/v2/reports/" + report + "/template";
    }
}
