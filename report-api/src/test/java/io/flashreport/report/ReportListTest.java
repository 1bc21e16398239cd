package io.flashreport.report;

import static io.flashreport.report.OneReport.REPORTS;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReportListTest extends Stage {
    private static final String TEMPLATE = URLEncoder.encode(FakeTemplates.KNOWN, StandardCharsets.UTF_8);

    @Test
    void theNewestComesFirstAndNothingOfOthers() {
        var first = one.accepted("?title=one");
        var second = one.queued("?title=two");
        new OneReport(new Api(Tokens.ofNewAccount()), worker).accepted("");

        var list = list("");

        assertThat(ids(list)).containsExactly(second, first);
        assertThat(list.get("next").isNull()).isTrue();
        assertThat(list.get("reports").get(0)).isEqualTo(one.show(second));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var all = IntStream.range(0, 7)
                .mapToObj(i -> one.accepted("?title=t" + i))
                .toList();

        var seen = new ArrayList<ReportId>();
        var page = list("?limit=3");
        seen.addAll(ids(page));
        while (!page.get("next").isNull()) {
            page = list("?limit=3&after=" + page.get("next").asText());
            seen.addAll(ids(page));
        }

        assertThat(seen).containsExactlyElementsOf(all.reversed());
    }

    @Test
    void statesAreFilteredAndCounted() {
        var failed = one.queued("?title=bad");
        worker.fail(failed, 1, FailureKind.PAGE_LIMIT, "too many");
        one.awaitState(failed, "FAILED");
        var generated = one.generated("?title=good");
        var rendering = one.rendering("");

        assertThat(ids(list("?state=FAILED"))).containsExactly(failed);
        assertThat(ids(list("?state=FAILED&state=GENERATED"))).containsExactly(generated, failed);
        assertThat(ids(list("?state=RENDERING"))).containsExactly(rendering);
        var summary = Api.json(api.get(REPORTS + "/summary"));
        assertThat(summary.get("total").asInt()).isEqualTo(3);
        assertThat(summary.get("states").get("FAILED").asInt()).isEqualTo(1);
        assertThat(summary.get("states").get("GENERATED").asInt()).isEqualTo(1);
        assertThat(summary.get("states").get("CANCELLED").asInt()).isZero();
    }

    @Test
    void templateAndTimeAreFiltered() {
        var automatic = one.accepted("");
        var invoice = one.accepted("?template=" + TEMPLATE);
        var time = one.show(invoice).get("createdAt").asText();

        assertThat(ids(list("?template=" + TEMPLATE))).containsExactly(invoice);
        assertThat(ids(list("?template="))).containsExactly(automatic);
        assertThat(ids(list("?template=other"))).isEmpty();
        assertThat(ids(list("?from=" + time))).containsExactly(invoice);
        assertThat(ids(list("?to=" + time))).containsExactly(automatic);
        assertThat(ids(list("?from=" + Instant.now().plusSeconds(60)))).isEmpty();
        assertThat(Api.json(api.get(REPORTS + "/summary?to=" + time))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aPartOfTheTitleIsFoundWhateverItsCase() {
        var report = one.accepted("?title=Invoice%20for%20M%C3%BCller%20100%25");
        one.accepted("?title=Invoice%20for%20Smith");
        one.accepted("");

        assertThat(ids(list("?search=m%C3%9CLLER"))).containsExactly(report);
        assertThat(ids(list("?search=invoice"))).hasSize(2);
        assertThat(ids(list("?search=100%25"))).containsExactly(report);
        assertThat(ids(list("?search=0%25i"))).isEmpty();
        assertThat(ids(list("?search=invoice&limit=1"))).hasSize(1);
        assertThat(ids(list("?search=invoice&state=FAILED"))).isEmpty();
    }

    @Test
    void anIdIsFoundWholeOrByItsBeginning() {
        var report = one.accepted("?title=x");
        var id = report.toString();

        assertThat(ids(list("?search=" + id))).containsExactly(report);
        assertThat(ids(list("?search=" + id.toUpperCase(java.util.Locale.ROOT).substring(0, 20))))
                .contains(report);
        assertThat(ids(list("?search=" + id.substring(0, 8)))).contains(report);
        assertThat(ids(list("?search=" + id.substring(0, 7)))).isEmpty();
        var titled = one.accepted("?title=No%2020260101");
        assertThat(ids(list("?search=20260101"))).containsExactly(titled);
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0, limit must be a number from 1 to 200",
        "?limit=x, limit",
        "?state=DONE, state must be one of",
        "?from=yesterday, from must be a time",
        "?after=abc, after must be"
    })
    void whatCannotBeUnderstoodIsNamed(String query, String detail) {
        assertProblem(api.get(REPORTS + query), 400, "invalid-request", detail);
    }

    @Test
    void everyUserOfTheAccountSeesIt() {
        var report = one.accepted("");
        var viewer = api.as(api.tokens().group("user,viewer"));

        assertThat(ids(Api.json(viewer.get(REPORTS)))).containsExactly(report);
        assertThat(viewer.get(REPORTS + "/" + report).statusCode()).isEqualTo(200);
        assertProblem(viewer.post(REPORTS, "[]".getBytes(StandardCharsets.UTF_8)), 403, "forbidden", "");
    }

    private JsonNode list(String query) {
        var answer = api.get(REPORTS + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private static List<ReportId> ids(JsonNode list) {
        return StreamSupport.stream(list.get("reports").spliterator(), false)
                .map(report ->
                        new ReportId(java.util.UUID.fromString(report.get("id").asText())))
                .toList();
    }
}
