package io.flashreport.report;

import static io.flashreport.report.OneReport.REPORTS;
import static io.flashreport.report.Version2Test.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Streams of what becomes of reports. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventsTest extends Stage {
    @Test
    void anAccountsStreamTellsWhatBecomesOfItsReports() {
        try (var stream = EventReader.open(api, REPORTS + "/events", null);
                var others = EventReader.open(api.as(Tokens.ofNewAccount()), REPORTS + "/events", null)) {
            var report = one.rendering("?title=x");
            await().until(() -> stream.states(report).contains("RENDERING"));
            worker.succeed(report, 1, OneReport.documentKey(report));

            await().until(() -> stream.states(report).contains("GENERATED"));
            assertThat(stream.states(report)).endsWith("GENERATED").contains("RENDERING");
            assertThat(stream.reports().getLast()).isEqualTo(one.show(report));
            assertThat(others.reports()).isEmpty();
        }
    }

    @Test
    void aReportsStreamBeginsWithItsStateAndTellsNothingOfOthers() {
        var report = one.queued("");
        try (var stream = EventReader.open(api, REPORTS + "/" + report + "/events", null)) {
            await().until(() -> stream.states(report).contains("QUEUED"));
            one.accepted("");
            api.post(REPORTS + "/" + report + "/cancel", new byte[0]);

            await().until(() -> stream.states(report).contains("CANCELLED"));
            assertThat(stream.reports())
                    .allSatisfy(body -> assertThat(body.get("id").asText()).isEqualTo(report.toString()));
        }
    }

    @Test
    void whoComesBackIsToldWhatHappenedMeanwhile() {
        String last;
        try (var stream = EventReader.open(api, REPORTS + "/events", null)) {
            var first = one.accepted("");
            await().until(() -> !stream.states(first).isEmpty());
            last = stream.lastId();
        }
        var missed = one.generated("");

        try (var stream = EventReader.open(api, REPORTS + "/events", last)) {
            await().until(() -> stream.states(missed).contains("GENERATED"));
        }
    }

    @Test
    void whatIsDeletedIsToldToo() {
        var report = one.generated("");
        try (var stream = EventReader.open(api, REPORTS + "/events", null)) {
            api.delete(REPORTS + "/" + report);

            await().until(() -> stream.deleted().contains(report.toString()));
        }
    }

    @Test
    void theStreamsOfAnAccountAreCounted() {
        var streams = new ArrayList<EventReader>();
        try {
            for (int i = 0; i < 20; i++) streams.add(EventReader.open(api, REPORTS + "/events", null));

            var refused = api.get(REPORTS + "/events");

            assertProblem(refused, 429, "rate-limit", "20 streams");
            assertThat(refused.headers().firstValue("Retry-After")).contains("30");
        } finally {
            streams.forEach(EventReader::close);
        }
        // Long before anything would have been sent on them.
        await().until(() -> isOpened());
    }

    private boolean isOpened() {
        try (var stream = EventReader.open(api, REPORTS + "/events", null)) {
            return stream.reports().isEmpty();
        } catch (AssertionError e) {
            return false;
        }
    }
}
