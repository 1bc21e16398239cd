package io.flashreport.billing.usage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Ledger;
import io.flashreport.billing.Subscribers;
import io.flashreport.billing.Subscribers.Subscriber;
import io.flashreport.billing.Surroundings;
import io.flashreport.billing.subscriptions.Period;
import io.flashreport.billing.subscriptions.SubscriptionId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class UsageTest {
    private static final Instant BEGAN = Instant.parse("2020-01-31T18:00:00Z");
    private static final Instant NEXT_CENTURY = Instant.parse("2101-01-01T00:00:00Z");

    private final Period current = Period.of(BEGAN, Instant.now());

    @Inject
    Subscribers subscribers;

    @Inject
    Ledger ledger;

    @Test
    void aSubscriptionThatWasNotUsedHasAnEmptyPeriod() throws SQLException {
        var subscriber = subscribers.with(500);

        asUser(subscriber, "")
                .statusCode(200)
                .body("subscription", equalTo(subscriber.subscription().toString()))
                .body("current.start", equalTo(current.start().toString()))
                .body("current.end", equalTo(current.end().toString()))
                .body("current.limit", equalTo(500))
                .body("current.accepted", equalTo(0))
                .body("current.returned", equalTo(0))
                .body("current.charged", equalTo(0))
                .body("current.days", empty())
                .body("current.templates", empty())
                .body("past", empty());
    }

    @Test
    void usageIsToldPerDayAndTemplateAndPeriod() throws SQLException {
        var subscriber = subscribers.with(500);
        var lease = lease(subscriber, current, 99);
        charge(subscriber, current, lease, 0, null, 7);
        charge(subscriber, current, lease, 0, "invoice", 5);
        charge(subscriber, current, lease, 1, "invoice", 3);
        giveBack(subscriber, current, lease, 1, "invoice");
        giveBack(subscriber, current, lease, 1, "invoice");
        var last = Period.of(BEGAN, current.start().minusSeconds(1));
        charge(subscriber, last, lease(subscriber, last, 0), 2, "offer", 40);
        subscribers.setLimit(subscriber, 800);

        asUser(subscriber, "")
                .statusCode(200)
                .body("current.limit", equalTo(800))
                .body("current.accepted", equalTo(15))
                .body("current.returned", equalTo(2))
                .body("current.charged", equalTo(13))
                .body("current.days.day", contains(day(current, 0), day(current, 1)))
                .body("current.days.charged", contains(12, 1))
                .body("current.templates.template", contains(null, "invoice"))
                .body("current.templates.charged", contains(7, 6))
                .body("past.start", contains(last.start().toString()))
                .body("past.end", contains(last.end().toString()))
                .body("past.limit", contains(500))
                .body("past.charged", contains(40))
                .body("past[0].days.day", contains(day(last, 2)))
                .body("past[0].templates.template", contains("offer"));
    }

    @Test
    void pastPeriodsGoBackAYearTheLatestFirst() throws SQLException {
        var subscriber = subscribers.with(500);
        var period = current;
        for (int i = 0; i < 15; i++) {
            charge(subscriber, period, lease(subscriber, period, 0), 0, null, i + 1);
            period = Period.of(BEGAN, period.start().minusSeconds(1));
        }

        asUser(subscriber, "")
                .body("current.charged", equalTo(1))
                .body("past.charged", contains(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13));
    }

    @Test
    void aKeySeesItsOwnSubscriptionOnly() throws SQLException {
        var subscriber = subscribers.with(500);
        var another = subscribers.anotherOf(subscriber.account(), subscriber.plan(), BEGAN, NEXT_CENTURY);

        asKey(subscriber, "").statusCode(200).body("subscription", equalTo(id(subscriber)));
        asKey(subscriber, "?subscription=" + id(subscriber)).statusCode(200);
        asKey(subscriber, "?subscription=" + another).statusCode(404);
    }

    @Test
    void aUserOfSeveralSubscriptionsNamesOne() throws SQLException {
        var subscriber = subscribers.with(500);
        var another = subscribers.anotherOf(subscriber.account(), subscriber.plan(), BEGAN, NEXT_CENTURY);

        asUser(subscriber, "")
                .statusCode(400)
                .body("type", equalTo("https://flashreport.io/problems/invalid-request"))
                .body("detail", containsString("subscription is missing"));
        asUser(subscriber, "?subscription=" + another)
                .statusCode(200)
                .body("subscription", equalTo(another.toString()));
    }

    @Test
    void anotherAccountsSubscriptionIsNotThere() throws SQLException {
        var subscriber = subscribers.with(500);
        var stranger = subscribers.with(500);

        for (var wanted : new String[] {id(stranger), new SubscriptionId(UUID.randomUUID()).toString(), "abc"}) {
            asUser(subscriber, "?subscription=" + wanted)
                    .statusCode(404)
                    .body("type", equalTo("https://flashreport.io/problems/not-found"));
        }
        asUser(new Subscriber(UUID.randomUUID(), stranger.subscription(), ""), "")
                .statusCode(404);
    }

    @Test
    void nobodyElseIsAnswered() {
        given().get("/api/v2/usage").then().statusCode(401);
        for (var token :
                new GatewayToken[] {GatewayToken.valid(), GatewayToken.anonymous(), GatewayToken.ofReportApi()}) {
            given().auth().oauth2(token.signed()).get("/api/v2/usage").then().statusCode(403);
        }
    }

    private UUID lease(Subscriber subscriber, Period period, long reserved) throws SQLException {
        ledger.update(
                """
                INSERT INTO credit_count (subscription_id, period_start, period_end, allowed, reserved)
                VALUES (?, ?, ?, 500, ?)
                """,
                subscriber.subscription().value(),
                period.start().atOffset(ZoneOffset.UTC),
                period.end().atOffset(ZoneOffset.UTC),
                reserved);
        var lease = UUID.randomUUID();
        ledger.update(
                "INSERT INTO credit_lease (id, subscription_id, period_start, credits, closed_at, used)"
                        + " VALUES (?, ?, ?, 0, now(), 0)",
                lease,
                subscriber.subscription().value(),
                period.start().atOffset(ZoneOffset.UTC));
        return lease;
    }

    private void charge(
            Subscriber subscriber, Period period, UUID lease, int day, @Nullable String template, long credits)
            throws SQLException {
        ledger.update(
                """
                INSERT INTO credit_ledger (subscription_id, period_start, lease_id, kind, day, template, credits, booked_at)
                VALUES (?, ?, ?, 'CHARGE', ?, ?, ?, now())
                """,
                subscriber.subscription().value(),
                period.start().atOffset(ZoneOffset.UTC),
                lease,
                LocalDate.parse(day(period, day)),
                template,
                credits);
    }

    private void giveBack(Subscriber subscriber, Period period, UUID lease, int day, String template)
            throws SQLException {
        ledger.update(
                """
                INSERT INTO credit_ledger
                    (subscription_id, period_start, lease_id, kind, report_id, day, template, credits, booked_at)
                VALUES (?, ?, ?, 'RETURN', ?, ?, ?, 1, now())
                """,
                subscriber.subscription().value(),
                period.start().atOffset(ZoneOffset.UTC),
                lease,
                UUID.randomUUID(),
                LocalDate.parse(day(period, day)),
                template);
    }

    private static String day(Period period, int number) {
        return LocalDate.ofInstant(period.start(), ZoneOffset.UTC)
                .plusDays(number)
                .toString();
    }

    private static String id(Subscriber subscriber) {
        return subscriber.subscription().toString();
    }

    private static ValidatableResponse asUser(Subscriber subscriber, String query) {
        return get(GatewayToken.ofUser(UUID.randomUUID(), subscriber.account(), "viewer"), query);
    }

    private static ValidatableResponse asKey(Subscriber subscriber, String query) {
        var token = GatewayToken.valid()
                .withGroup("client")
                .withSubject(UUID.randomUUID().toString())
                .with("account", subscriber.account().toString())
                .with("subscription", id(subscriber));
        return get(token, query);
    }

    private static ValidatableResponse get(GatewayToken token, String query) {
        return given().auth()
                .oauth2(token.signed())
                .get("/api/v2/usage" + query)
                .then();
    }
}
