package io.flashreport.report.deletion;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.ReportId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class AccountDeletionStore {
    private final DataSource database;

    AccountDeletionStore(DataSource database) {
        this.database = database;
    }

    /**
     * What there still is of an account, all of it zero in the end.
     *
     * @param underWay reports that have not ended
     * @param reports that have, with what belongs to them
     * @param templateNames reports without anything but the name of their template
     */
    record Left(long underWay, long reports, long templateNames, long titles, long idempotencyKeys) {
        boolean isNothing() {
            return underWay + reports + templateNames + titles + idempotencyKeys == 0;
        }
    }

    boolean isAskedFor(AccountId account) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select from deleted_account where account_id = ?")) {
            statement.setObject(1, account.value());
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    void begin(AccountId account) throws SQLException {
        var sql = "insert into deleted_account (account_id) values (?) on conflict do nothing";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, account.value());
            statement.executeUpdate();
        }
    }

    /** The accounts whose deletion was asked for no longer ago. */
    List<AccountId> askedForSince(Duration time) throws SQLException {
        var sql = "select account_id from deleted_account where asked_at > now() - make_interval(secs => ?)";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, time.toMillis() / 1000.0);
            try (var rows = statement.executeQuery()) {
                var accounts = new ArrayList<AccountId>();
                while (rows.next()) accounts.add(new AccountId(rows.getObject(1, UUID.class)));
                return accounts;
            }
        }
    }

    List<ReportId> underWay(AccountId account, int limit) throws SQLException {
        var sql = """
                select id
                from report
                where account_id = ? and deleted_at is null and state in ('ACCEPTED', 'QUEUED', 'RENDERING')
                limit ?
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, account.value());
            statement.setInt(2, limit);
            try (var rows = statement.executeQuery()) {
                var reports = new ArrayList<ReportId>();
                while (rows.next()) reports.add(new ReportId(rows.getObject(1, UUID.class)));
                return reports;
            }
        }
    }

    /**
     * Deletes so many reports that have ended, and so many names of templates from those that were deleted before. The
     * rows stay, and with them the counts; a report whose lease is not told to billing-quota yet has to wait, as that is
     * told by the names of templates.
     */
    void delete(AccountId account, int limit) throws SQLException {
        var sql = """
                with told as (
                    select id
                    from report
                    where account_id = ? and deleted_at is null and state in ('GENERATED', 'FAILED', 'CANCELLED')
                        and not exists (select from lease where lease.id = lease_id and told_at is null)
                    limit ?
                    for no key update skip locked
                ),
                named as (
                    select id
                    from report
                    where account_id = ? and deleted_at is not null and template is not null
                        and not exists (select from lease where lease.id = lease_id and told_at is null)
                    limit ?
                    for no key update skip locked
                ),
                deleted as (
                    update report
                    set deleted_at = coalesce(deleted_at, now()), title = null, failure_message = null, template = null,
                        template_id = null, template_number = null, document_sha256 = null
                    where id in (select id from told union all select id from named)
                    returning id, account_id, document_key, log_key, lease_id
                ),
                %s,
                leases as (
                    update lease
                    set usage = (select jsonb_agg(entry || '{"template": null}') from jsonb_array_elements(usage) as entry)
                    where id in (select lease_id from deleted where lease_id is not null)
                        and jsonb_path_exists(usage, '$[*].template ? (@ != null)')
                )
                update credit_return
                set template = null
                from deleted
                where credit_return.report_id = deleted.id
                """.formatted(DeletionStore.WITH_THEM);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, account.value());
            statement.setInt(2, limit);
            statement.setObject(3, account.value());
            statement.setInt(4, limit);
            statement.executeUpdate();
        }
    }

    void forgetKeys(AccountId account, int limit) throws SQLException {
        var sql = """
                delete from idempotency_key
                where account_id = ? and key in (select key from idempotency_key where account_id = ? limit ?)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, account.value());
            statement.setObject(2, account.value());
            statement.setInt(3, limit);
            statement.executeUpdate();
        }
    }

    /** Notes objects to be removed. */
    void note(List<String> keys) throws SQLException {
        var sql = "insert into object_removal (object_key) select unnest(?::text[]) on conflict do nothing";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            statement.executeUpdate();
        }
    }

    Left left(AccountId account) throws SQLException {
        var sql = """
                select
                    (select count(*) from report where account_id = account and deleted_at is null
                        and state in ('ACCEPTED', 'QUEUED', 'RENDERING')),
                    (select count(*) from report where account_id = account and deleted_at is null
                        and state in ('GENERATED', 'FAILED', 'CANCELLED')),
                    (select count(*) from report where account_id = account and deleted_at is not null
                        and template is not null),
                    (select count(*) from report_title where account_id = account),
                    (select count(*) from idempotency_key where account_id = account)
                from (select ?::uuid) as this (account)
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, account.value());
            try (var row = statement.executeQuery()) {
                row.next();
                return new Left(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
            }
        }
    }
}
