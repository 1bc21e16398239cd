package io.flashreport.template.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.AccountId;
import io.flashreport.engine.protocol.Verdict;
import io.flashreport.template.Surroundings;
import io.flashreport.template.catalog.Addition.Added;
import io.flashreport.template.catalog.Addition.Overtaken;
import io.flashreport.template.catalog.Addition.Unchanged;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AdditionStoreTest {
    private final UUID account = UUID.randomUUID();

    @Inject
    DataSource database;

    @Inject
    AdditionStore additions;

    @Inject
    TemplateStore templates;

    @Inject
    VersionStore versions;

    @Test
    void versionsAreReadAsTheyWereAdded() throws SQLException {
        var added = ((Added) additions.add(Versions.of(account, "facture d'été", 1))).version();

        assertThat(versions.find(new AccountId(account), "facture d'été", 1)).contains(added);
        assertThat(added.number()).isEqualTo(1);
        assertThat(added.current()).isTrue();
    }

    @Test
    void uploadsAtTheSameTimeGetNumbersThatFollowEachOther() throws Exception {
        int uploads = 12;
        var numbers = new ArrayList<Integer>();

        for (var addition : atOnce(uploads))
            numbers.add(((Added) addition).version().number());

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, uploads).boxed().toList());
    }

    @Test
    void theFilesOfTheCurrentVersionAreNoNewVersion() throws SQLException {
        additions.add(Versions.of(account, "invoice", 1));

        var again = additions.add(Versions.of(account, "invoice", 1));

        assertThat(again)
                .isInstanceOfSatisfying(
                        Unchanged.class, it -> assertThat(it.version().number()).isEqualTo(1));
    }

    @Test
    void theFilesOfAnOlderVersionAreANewOne() throws SQLException {
        additions.add(Versions.of(account, "invoice", 1));
        additions.add(Versions.of(account, "invoice", 2));

        var again = additions.add(Versions.of(account, "invoice", 1));

        assertThat(((Added) again).version().number()).isEqualTo(3);
    }

    @Test
    void aVersionMayLeaveTheCurrentOneAsItIs() throws SQLException {
        additions.add(Versions.of(account, "invoice", 1));

        var added = additions.add(Versions.of(account, "invoice", 2, null, false));

        assertThat(((Added) added).version().current()).isFalse();
        assertThat(versions.find(new AccountId(account), "invoice", null)
                        .orElseThrow()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void theFirstVersionIsAlwaysCurrent() throws SQLException {
        var added = additions.add(Versions.of(account, "invoice", 1, null, false));

        assertThat(((Added) added).version().current()).isTrue();
    }

    @Test
    void aChangeOfAVersionThatIsCurrentNoMoreIsNotAdded() throws SQLException {
        additions.add(Versions.of(account, "invoice", 1));
        additions.add(Versions.of(account, "invoice", 2));

        assertThat(additions.add(Versions.of(account, "invoice", 3, 1, true))).isInstanceOf(Overtaken.class);
        assertThat(additions.add(Versions.of(account, "invoice", 3, 2, true))).isInstanceOf(Added.class);
    }

    @Test
    void aChangeOfADeletedTemplateMakesNone() throws SQLException {
        additions.add(Versions.of(account, "invoice", 1));
        templates.delete(new AccountId(account), "invoice", Instant.EPOCH);

        assertThat(additions.add(Versions.of(account, "invoice", 3, 1, true))).isInstanceOf(Overtaken.class);
        assertThat(templates.find(new AccountId(account), "invoice")).isEmpty();
    }

    @Test
    void aTemplateDeletedDuringTheCheckIsMadeAnew() throws SQLException {
        var first = ((Added) additions.add(Versions.of(account, "invoice", 1))).version();
        templates.delete(new AccountId(account), "invoice", Instant.EPOCH);

        var added = ((Added) additions.add(withId(first.templateId(), Versions.of(account, "invoice", 2)))).version();

        assertThat(added.templateId()).isNotEqualTo(first.templateId());
        assertThat(versions.find(new AccountId(account), "invoice", null)).contains(added);
        assertThat(added.number()).isEqualTo(1);
    }

    @Test
    void aTemplateThatThereIsKeepsItsId() throws SQLException {
        var first = ((Added) additions.add(Versions.of(account, "invoice", 1))).version();

        var added = ((Added) additions.add(withId(first.templateId(), Versions.of(account, "invoice", 2)))).version();

        assertThat(added.templateId()).isEqualTo(first.templateId());
        assertThat(added.number()).isEqualTo(2);
    }

    @Test
    void theSameFilesUnderOtherListsOfTheGateAreANewVersion() throws SQLException {
        additions.add(Versions.of(account, "invoice", 1, new Ruling(Verdict.INERT, Verdict.POLICY - 1)));

        var again = additions.add(Versions.of(account, "invoice", 1, Ruling.ofToday(Verdict.INERT)));

        assertThat(((Added) again).version().number()).isEqualTo(2);
    }

    @Test
    void whatTheServiceOfBeforeAddsIsContained() throws SQLException {
        var added = ((Added) additions.add(Versions.of(account, "invoice", 1))).version();
        var itsInsert = """
                INSERT INTO template_version (template_id, number, storage_key, bytes, sha256, original_key,
                    original_sha256, original_bytes, main, origin, files, parameters, findings, created, created_by)
                SELECT template_id, 2, storage_key || '2', bytes, sha256, original_key, original_sha256,
                    original_bytes, main, origin, files, parameters, findings, created, created_by
                FROM template_version
                WHERE template_id = ?
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(itsInsert)) {
            insert.setObject(1, added.templateId().value());
            insert.executeUpdate();
        }

        assertThat(versions.find(new AccountId(account), "invoice", 2)
                        .orElseThrow()
                        .contents()
                        .ruling())
                .isEqualTo(new Ruling(Verdict.CONTAINED, 0));
    }

    @Test
    void theServiceOfBeforeGoesOnWithTheNewTables() throws SQLException {
        additions.add(Versions.of(account, "invoice", 1));
        additions.add(Versions.of(account, "invoice", 2));
        var itsQuery = """
                SELECT t.id, t.name, v.number, v.storage_key, encode(v.sha256, 'hex') AS sha256
                FROM template t
                JOIN template_version v ON v.template_id = t.id
                WHERE t.account_id = ? AND t.name = ?
                ORDER BY v.number DESC
                LIMIT 1
                """;

        try (var connection = database.getConnection();
                var select = connection.prepareStatement(itsQuery)) {
            select.setObject(1, account);
            select.setString(2, "invoice");
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt("number")).isEqualTo(2);
            }
        }
    }

    private static NewVersion withId(TemplateId id, NewVersion it) {
        return new NewVersion(
                it.account(),
                id,
                it.name(),
                it.stored(),
                it.contents(),
                it.base(),
                it.makeCurrent(),
                it.created(),
                it.createdBy());
    }

    private List<Addition> atOnce(int uploads) throws Exception {
        var calls = IntStream.range(0, uploads)
                .<Callable<Addition>>mapToObj(i -> () -> additions.add(Versions.of(account, "invoice", i)))
                .toList();
        var results = new ArrayList<Addition>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(calls)) results.add(result.get());
        }
        return results;
    }
}
