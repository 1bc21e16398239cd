package io.flashreport.report;

import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flashreport.contracts.LookRef;
import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout of a report as a template; {@link FakeThemes} answers with what it was asked. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReportTemplateTest {
    private static final String REPORTS = "/api/v2/reports";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api = new Api(Tokens.ofNewAccount());

    @Test
    void theLayoutIsMadeOfDataAndLookOfTheReport() throws Exception {
        var report = created(
                "?title=Zo%C3%AB%20%26%20%7BCo%7D&locale=de-CH&timeZone=Europe/Zurich&accent=%231f6feb&paper=A5",
                "[\"\u00eb\"]".getBytes(StandardCharsets.ISO_8859_1), "application/json;charset=ISO-8859-1");

        var answer = api.get(templateOf(report));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var asked = Api.json(answer);
        assertThat(asked.get("account").asText())
                .isEqualTo(api.tokens().account().toString());
        assertThat(asked.get("type").asText()).isEqualToIgnoringCase("application/json;charset=ISO-8859-1");
        assertThat(asked.get("bytes").asInt()).isEqualTo(5);
        var query = queryOf(asked);
        assertThat(query).containsOnlyKeys("title", "locale", "timeZone", "look");
        assertThat(query)
                .containsEntry("title", "Zoë & {Co}")
                .containsEntry("locale", "de-CH")
                .containsEntry("timeZone", "Europe/Zurich");
        assertThat(JSON.readValue(query.get("look"), LookRef.class))
                .isEqualTo(new LookRef(
                        "#1f6feb", null, LookRef.Paper.A5, LookRef.Orientation.AUTO, LookRef.Chart.AUTO, null));
    }

    @Test
    void theLayoutIsAFileThatRunsNowhere() {
        var answer = api.get(templateOf(created("?title=Orders", "[]")));

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/xml"));
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name ->
                        assertThat(name).startsWith("attachment; filename=\"").contains("-Orders.jrxml"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(queryOf(Api.json(answer))).containsExactly(Map.entry("title", "Orders"));
    }

    @Test
    void dataInStorageIsSentWhole() {
        var report = created("", "[" + " ".repeat(30_000_000) + "]");

        assertThat(Api.json(api.get(templateOf(report))).get("bytes").asInt()).isEqualTo(30_000_002);
    }

    @Test
    void aReportOfATemplateLeadsToItsVersion() {
        var name = URLEncoder.encode(FakeTemplates.KNOWN, StandardCharsets.UTF_8);
        var report = created("?template=" + name + "@1", "[]");

        var answer = api.get(templateOf(report));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains(
                        RealParts.PUBLIC_URL + "/api/v2/templates/" + name.replace("+", "%20") + "/versions/1/result");
        assertProblem(register(api, report, "orders"), 409, "conflict", FakeTemplates.KNOWN);
    }

    @Test
    void aLayoutIsRegisteredInOneCall() {
        var answer = register(api, created("", "<a/>"), "Aufträge 2");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var version = Api.json(answer);
        assertThat(queryOf(version)).containsExactly(Map.entry("template", "Aufträge 2"));
        assertThat(version.get("type").asText()).isEqualTo("application/xml");
    }

    @Test
    void aRefusalIsPassedOnInItsOwnWords() {
        var report = created("", "[]");

        var answer = register(api, report, "refused");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = Api.json(answer);
        assertThat(problem.get("detail").asText()).isEqualTo("not like this");
        assertThat(problem.get("instance").asText()).isEqualTo(templateOf(report));
    }

    @Test
    void aRefusalOfWhoReadsNoDataIsPassedOn() {
        var answer = register(api, created("", "[" + " ".repeat(30_000_000) + "]"), "early");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void aServiceThatBreaksIsNoMatterOfTheClients() {
        var answer = register(api, created("", "[]"), "broken");

        assertProblem(answer, 503, "unavailable", "try again");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{}", "{\"name\": 7}", "{\"name\": \" \"}", "null"})
    void aBodyWithoutANameIsRefused(String body) {
        var answer = api.post(templateOf(created("", "[]")), body.getBytes(StandardCharsets.UTF_8));

        assertProblem(answer, 400, "invalid-request", "{\"name\": \"orders\"}");
    }

    @Test
    void usersOfTheAccountReadAndOnlyMembersRegister() {
        var report = created("", "[]");
        var viewer = api.as(api.tokens().group("user"));
        var member = api.as(api.tokens().group("member"));

        assertThat(viewer.get(templateOf(report)).statusCode()).isEqualTo(200);
        assertProblem(register(viewer, report, "orders"), 403, "forbidden", "");
        assertThat(register(member, report, "orders").statusCode()).isEqualTo(201);
    }

    @Test
    void whatIsNotThereIsNotFoundOrGone() {
        var report = created("", "[]");
        var stranger = api.as(Tokens.ofNewAccount());
        var shortLived = api.as(api.tokens().retentionDays(0));

        assertProblem(stranger.get(templateOf(report)), 404, "not-found", report.toString());
        assertProblem(register(stranger, report, "orders"), 404, "not-found", report.toString());
        assertProblem(api.get(REPORTS + "/nonsense/template"), 404, "not-found", "nonsense");
        var expired = shortLived.create("[]");
        assertProblem(shortLived.get(templateOf(expired)), 410, "gone", "expired");
        assertProblem(register(shortLived, expired, "orders"), 410, "gone", "expired");
    }

    private ReportId created(String query, String data) {
        return created(query, data.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private ReportId created(String query, byte[] data, String type) {
        var created = api.post(REPORTS + query, data, "Content-Type", type);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return new ReportId(UUID.fromString(Api.json(created).get("id").asText()));
    }

    private static HttpResponse<String> register(Api api, ReportId report, String name) {
        var body = JSON.createObjectNode().put("name", name).toString();
        return api.post(templateOf(report), body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }

    private static String templateOf(ReportId report) {
        return REPORTS + "/" + report + "/template";
    }

    private static Map<String, String> queryOf(JsonNode asked) {
        return Arrays.stream(asked.get("query").asText().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
