package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A plan's reports per month: never one more, never one less, on two nodes. */
class QuotaTest {
    private static final int USED_BEFORE = 10;
    private static final int LEFT = 100;
    private static final int LIMIT = USED_BEFORE + LEFT;

    private final RunningSystem system = RunningSystem.get();
    private final Operator operator = new Operator(system);
    private final String plan = operator.plan(Operator.Limits.ofReports(LIMIT));

    @AfterEach
    void bothNodesRun() {
        system.start("report-api");
    }

    @Test
    void ofSixtyFourClientsThatRaceExactlyTheLastHundredAreAccepted() throws InterruptedException {
        race(3);
    }

    @Tag("long")
    @Test
    void ofSixtyFourClientsThatRaceExactlyTheLastHundredAreAcceptedEveryTimeOfTwenty() throws InterruptedException {
        race(20);
    }

    @Test
    void aNodeKilledInTheMiddleNeitherGivesNorTakesAReport() throws InterruptedException {
        raceWithDeath();
    }

    @Tag("long")
    @Test
    void aNodeKilledInTheMiddleNeitherGivesNorTakesAReportEveryTimeOfTen() throws InterruptedException {
        for (int round = 0; round < 10; round++) raceWithDeath();
    }

    private void race(int rounds) throws InterruptedException {
        for (int round = 0; round < rounds; round++) {
            Api api = subscriber();

            var race = new Race(api, LEFT).start();
            race.finish();

            assertThat(race.unanswered()).isZero();
            assertThat(race.accepted()).isEqualTo(LEFT);
            awaitUsage(api, LIMIT);
        }
        assertNothingDrifted();
    }

    private void raceWithDeath() throws InterruptedException {
        Api api = subscriber();

        var race = new Race(api, LEFT).start();
        race.awaitHalf();
        system.kill("report-api-2");
        race.finish();
        system.start("report-api-2");

        assertThat(race.accepted())
                .as("with %d of unknown fate", race.unanswered())
                .isLessThanOrEqualTo(LEFT)
                .isGreaterThanOrEqualTo(LEFT - race.unanswered());
        // What the dead node had reserved and not used was given to others: all of the plan is used in the end.
        awaitUsage(api, LIMIT);
        assertNothingDrifted();
    }

    /** Has used some of the plan's reports already. */
    private Api subscriber() {
        Api api = Api.withKey(system.url(), operator.tenant(plan).key());
        for (int i = 0; i < USED_BEFORE; i++) {
            api.send(api.request("/api/v2/reports")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("[]")))
                    .expect(201);
        }
        return api;
    }

    private static void awaitUsage(Api api, int charged) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    JsonNode current =
                            api.get("/api/v2/usage").expect(200).json().at("/current");
                    assertThat(current.at("/charged").asInt())
                            .as(current.toString())
                            .isEqualTo(charged);
                    assertThat(current.at("/limit").asInt()).isEqualTo(LIMIT);
                });
    }

    private void assertNothingDrifted() {
        JsonNode found = operator.reconcile();
        assertThat(found.at("/zeroDrift").asBoolean()).as(found.toString()).isTrue();
        assertThat(found.at("/repaired")).as(found.toString()).isEmpty();
        assertThat(found.at("/checked").asInt()).isPositive();
    }
}
