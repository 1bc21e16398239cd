package io.flashreport.billing.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Ledger;
import io.flashreport.billing.Surroundings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class KeyChangesTest {
    private static final Instant NEXT_CENTURY = Instant.parse("2101-01-01T00:00:00Z");

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry metrics;

    @Test
    void withoutARevisionTheAnswerSaysWhereToBegin() {
        var answer = changes("");

        assertThat(answer.jsonPath().getBoolean("reset")).isTrue();
        assertThat(answer.jsonPath().getLong("revision")).isPositive();
    }

    @Test
    void whoeverWaitsHearsOfARevocationWithinASecond() throws Exception {
        var key = ledger.newKey(NEXT_CENTURY);
        var revision = revision();
        var answer = CompletableFuture.supplyAsync(() -> changes("?after=" + revision + "&wait=10000"));
        await().until(() ->
                metrics.get("flashreport.billing.key.feed.waiting").gauge().value() == 1);

        ledger.revoke(key);

        assertThat(answer.get(1, TimeUnit.SECONDS).jsonPath().getList("changed", String.class))
                .contains(key.hex());
    }

    @Test
    void theAnswerIsHeldBackWhileNothingChanges() {
        var revision = revision();
        var start = System.nanoTime();

        var answer = changes("?after=" + revision + "&wait=400");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(answer.jsonPath().getLong("revision")).isEqualTo(revision);
        assertThat(answer.jsonPath().getBoolean("reset")).isFalse();
        assertThat(answer.jsonPath().getList("changed")).isEmpty();
    }

    @Test
    void aSubscriptionThatChangesTellsOfItsKeys() throws SQLException {
        var key = ledger.newKey(NEXT_CENTURY);
        var revision = revision();

        ledger.suspend(key);

        assertThat(changedAfter(revision)).containsExactly(key.hex());
    }

    @Test
    void aPlanThatChangesTellsOfTheKeysOfItsSubscriptions() throws SQLException {
        var key = ledger.newKey("enterprise", NEXT_CENTURY);
        var revision = revision();

        ledger.update("UPDATE plan SET retention_days = retention_days + 1 WHERE id = 'enterprise'");

        assertThat(changedAfter(revision)).containsExactly(key.hex());
    }

    @Test
    void soDoesAPlanThatAllowsRendersLess() throws SQLException {
        ledger.update("""
                INSERT INTO plan (id, name, reports_per_month, max_payload_bytes, requests_per_second,
                    concurrent_reports, retention_days, euros_per_month)
                VALUES ('tightened', 'Limited', 1, 1, 1, 1, 1, 1)
                """);
        var key = ledger.newKey("tightened", NEXT_CENTURY);
        var revision = revision();

        ledger.update("UPDATE plan SET inert_only = true WHERE id = 'tightened'");

        assertThat(changedAfter(revision)).containsExactly(key.hex());
    }

    @Test
    void aNewKeyIsTold() throws SQLException {
        var revision = revision();

        var key = ledger.newKey(NEXT_CENTURY);

        assertThat(changedAfter(revision)).containsExactly(key.hex());
    }

    @Test
    void aChangeThatIsCommittedLateIsNotPassedOver() throws Exception {
        var slow = ledger.newKey(NEXT_CENTURY);
        var quick = ledger.newKey(NEXT_CENTURY);
        var revision = revision();

        CompletableFuture<Void> other;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Ledger.update(connection, "UPDATE api_key SET revoked_at = now() WHERE sha256 = ?", (Object) slow.bytes());
            other = CompletableFuture.runAsync(() -> revoke(quick));
            var before = changes("?after=" + revision + "&wait=300").jsonPath();
            assertThat(before.getLong("revision")).isEqualTo(revision);
            connection.commit();
            connection.setAutoCommit(true);
        }
        other.get(5, TimeUnit.SECONDS);

        assertThat(changedAfter(revision)).containsExactly(slow.hex(), quick.hex());
    }

    @Test
    void aRevisionFromTheFutureOfARestoredDatabaseResets() {
        assertThat(changes("?after=999999999").jsonPath().getBoolean("reset")).isTrue();
    }

    @Test
    void moreChangesThanWorthTellingReset() throws SQLException {
        var revision = revision();
        var key = ledger.newKey(NEXT_CENTURY);
        ledger.update("""
                INSERT INTO api_key (subscription_id, name, sha256, created)
                SELECT k.subscription_id, 'bulk', sha256(convert_to('bulk' || n, 'UTF8')), now()
                FROM api_key k, generate_series(1, ?) n WHERE k.sha256 = ?
                """, ApiKeyStore.MAX_CHANGES, key.bytes());

        assertThat(changes("?after=" + revision).jsonPath().getBoolean("reset")).isTrue();
    }

    private void revoke(KeyHash key) {
        try {
            ledger.revoke(key);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long revision() {
        return changes("").jsonPath().getLong("revision");
    }

    private static List<String> changedAfter(long revision) {
        return changes("?after=" + revision).jsonPath().getList("changed", String.class);
    }

    private static Response changes(String query) {
        var response = given().auth().oauth2(GatewayToken.valid().signed()).get("/internal/api-keys/changes" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }
}
