package io.flashreport.report;

import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.ReportId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What operators see of reports that were given up. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DeadLettersTest extends Stage {
    private static final String DEAD_LETTERS = "/api/admin/dead-letters";

    @Test
    void whatWasGivenUpIsListedWithWhatRendersItAgain() {
        var report = givenUp();
        var clientsFault = one.rendering("");
        worker.fail(clientsFault, 1, FailureKind.TEMPLATE, "no such field");
        one.awaitState(clientsFault, "FAILED");

        var listed = list();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("id").asText()).isEqualTo(report.toString());
        assertThat(listed.get(0).get("account").asText())
                .isEqualTo(api.tokens().account().toString());
        assertThat(listed.get(0).get("failure").get("kind").asText()).isEqualTo("ENGINE_CRASHED");
        assertThat(listed.get(0).get("renderedAs").isNull()).isTrue();

        var again = OneReport.idOf(operator.post("/api/admin/reports/" + report + "/render", new byte[0]));

        assertThat(list().get(0).get("renderedAs").asText()).isEqualTo(again.toString());
    }

    @Test
    void whatWasGivenUpLongAgoIsNotListed() {
        var report = givenUp();

        reports.letExpire(report, Duration.ofHours(2));

        await().atMost(Duration.ofSeconds(30)).until(() -> list().isEmpty());
    }

    @Test
    void onlyOperatorsSeeThem() {
        assertProblem(api.get(DEAD_LETTERS), 403, "forbidden", "");
        assertProblem(operator.get(DEAD_LETTERS + "?after=nonsense"), 400, "invalid-request", "nonsense");
    }

    private ReportId givenUp() {
        var report = one.rendering("");
        for (int attempt = 1; attempt <= 3; attempt++) {
            int of = attempt;
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> worker.job(report, of).isPresent());
            worker.fail(report, attempt, FailureKind.ENGINE_CRASHED, "crash");
        }
        one.awaitState(report, "FAILED");
        return report;
    }

    private JsonNode list() {
        var answer = operator.get(DEAD_LETTERS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer).get("reports");
    }
}
