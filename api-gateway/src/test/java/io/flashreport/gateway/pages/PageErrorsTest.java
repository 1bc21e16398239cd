package io.flashreport.gateway.pages;

import static io.flashreport.gateway.Client.request;
import static io.flashreport.gateway.Client.send;
import static io.flashreport.gateway.pages.Browsing.as;
import static io.flashreport.gateway.pages.Browsing.form;
import static io.flashreport.gateway.pages.Browsing.json;
import static io.flashreport.gateway.pages.Browsing.knowing;
import static io.flashreport.gateway.pages.Browsing.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.flashreport.gateway.edge.FormToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see when something does not go. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PageErrorsTest {
    private static final String REPORT = "/reports/0d6f2c1e-7a4b-4a55-9d1c-3c1de1c3f0ac";

    private String session = "";

    @BeforeEach
    void logIn() {
        session = Keys.session("OWNER", true, Instant.parse("2101-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/overview",
                "/reports",
                REPORT,
                "/templates",
                "/templates/x/versions",
                "/theme",
                "/administration"
            })
    void aPageWhoseServiceIsAwaySaysSoAndLeadsToTheOthers(String path) {
        try (var _ = Upstream.billingAnswering(knowing(exchange -> json(exchange, 200, "[]")))) {
            var answer = get(path);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("Not available now", "href=\"/team\"");
        }
    }

    @Test
    void nobodyIsLoggedOutWhileItCannotBeAskedWhoTheyAre() {
        var answer = get("/overview");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Not available now");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void reportsAreListedWhileTemplatesAreAway() {
        try (var _ = Upstream.billingAnswering(knowing(exchange -> json(exchange, 200, "[]")));
                var _ = Upstream.answering(exchange -> json(exchange, 200, "{\"reports\":[],\"next\":null}"))) {
            var answer = get("/reports");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("id=\"filter\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"404,There is nothing here", "410,This report has expired", "429,Too much at once"})
    void aReportThatCannotBeShownIsToldOfInTheApisWords(int status, String title) {
        try (var _ = Upstream.billingAnswering(knowing(exchange -> json(exchange, 200, "[]")));
                var _ = Upstream.answering(exchange -> problem(exchange, status, "Words of the API."))) {
            var answer = get(REPORT);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(title, "Words of the API.");
        }
    }

    @Test
    void whereThereIsNoLogItsPlaceSaysWhy() {
        try (var _ = Upstream.billingAnswering(knowing(exchange -> json(exchange, 200, "[]")));
                var _ = Upstream.answering(exchange -> problem(exchange, 409, "There is no log <yet>."))) {
            var answer = get(REPORT + "/log");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().strip()).isEqualTo("There is no log &lt;yet&gt;.");
        }
    }

    /** Else the log-in page would stand where a log should. */
    @Test
    void aPartOfAPageLeadsTheWholePageToTheLogIn() {
        var answer = send(as(Keys.unknownSession(), request(REPORT + "/log").header("HX-Request", "true")));

        assertThat(answer.headers().firstValue("HX-Redirect").orElseThrow()).startsWith("/login");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/team,email=b%40example.org&role=MEMBER,b@example.org",
        "/administration/accounts,name=Lamps+%26+Co&plan=trial&owner=b%40example.org,Lamps &amp; Co",
        "/administration/plans,id=taken&name=Large&reportsPerMonth=123456,123456",
        "/administration/plans/trial,name=Larger&reportsPerMonth=123456,123456",
    })
    void whatIsRefusedStandsAboveTheFormWithWhatWasTyped(String path, String fields, String typed) {
        try (var _ = Upstream.billingAnswering(knowing(PageErrorsTest::refuseWrites))) {
            var answer = post(path, fields);

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body())
                    .contains("role=\"alert\"><p>There is one already.</p>")
                    .contains("value=\"" + typed + "\"");
        }
    }

    @Test
    void sampleDataThatAreRefusedAreNotLost() {
        try (var _ = Upstream.billingAnswering(knowing(exchange -> json(exchange, 200, "[]")));
                var _ = Upstream.templatesAnswering(PageErrorsTest::refuseSample)) {
            var answer = post("/templates/invoice/sample", "data=%7B%22typed%22%3A");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Line 1 is no JSON.", "{&quot;typed&quot;:</textarea>");
        }
    }

    @Test
    void aThemeThatIsRefusedIsNotLost() {
        try (var _ = Upstream.billingAnswering(knowing(exchange -> json(exchange, 200, "[]")));
                var _ = Upstream.templatesAnswering(exchange -> {
                    if (exchange.getRequestMethod().equals("GET"))
                        json(exchange, 200, "{\"accent\":\"#111111\",\"logos\":[],\"fonts\":[]}");
                    else problem(exchange, 422, "That is no colour.");
                })) {
            var answer = post("/theme", "accent=reddish&paper=A3");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("That is no colour.", "value=\"reddish\"", "value=\"A3\" selected");
        }
    }

    @Test
    void whyThereIsNoPreviewStandsInItsPlace() {
        try (var _ = Upstream.billingAnswering(knowing(exchange -> json(exchange, 200, "[]")));
                var _ = Upstream.templatesAnswering(exchange -> problem(exchange, 422, "Field <b> is missing."))) {
            var answer = post("/templates/invoice/preview", "data=%7B%7D");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Field &lt;b&gt; is missing.").doesNotContain("<nav");
        }
    }

    private static void refuseWrites(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (!exchange.getRequestMethod().equals("GET")) problem(exchange, 409, "There is one already.");
        else if (path.equals("/api/admin/plans"))
            json(exchange, 200, "[{\"id\":\"trial\",\"name\":\"Trial\",\"eurosPerMonth\":0,\"rendering\":{}}]");
        else json(exchange, 200, "[]");
    }

    private static void refuseSample(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("PUT")) problem(exchange, 400, "Line 1 is no JSON.");
        else if (path.endsWith("/versions/current"))
            json(
                    exchange,
                    200,
                    "{\"number\":1,\"files\":[],\"findings\":[],\"parameters\":[],\"origin\":\"UPLOADED\"}");
        else if (path.endsWith("/sample")) json(exchange, 200, "{\"stored\":1}");
        else json(exchange, 200, "{\"name\":\"invoice\",\"current\":1,\"versions\":[]}");
    }

    private HttpResponse<String> get(String path) {
        return send(as(session, request(path).header("Accept", "text/html")));
    }

    private HttpResponse<String> post(String path, String fields) {
        return send(as(session, form(path, "token=" + FormToken.of(session).text() + "&" + fields)));
    }
}
