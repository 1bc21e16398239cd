package io.flashreport.template.catalog;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Adds versions, one after the other for each template. */
@Singleton
public class AdditionStore {
    private final DataSource database;

    AdditionStore(DataSource database) {
        this.database = database;
    }

    private record Locked(TemplateId id, @Nullable Integer current) {}

    @Transactional(rollbackOn = Exception.class)
    public Addition add(NewVersion version) throws SQLException {
        try (var connection = database.getConnection()) {
            var template =
                    version.base() == null ? Optional.of(lockOrMake(connection, version)) : lock(connection, version);
            if (template.isEmpty()) return new Addition.Overtaken();
            return add(connection, template.get(), version);
        }
    }

    private static Addition add(Connection connection, Locked template, NewVersion version) throws SQLException {
        Integer current = template.current();
        if (version.base() != null && !version.base().equals(current)) return new Addition.Overtaken();
        if (current != null) {
            var now = VersionStore.find(connection, template.id(), current).filter(it -> isSame(it, version));
            if (now.isPresent()) return new Addition.Unchanged(now.get());
        }
        int number = insert(connection, template.id(), version);
        boolean makeCurrent = current == null || version.makeCurrent();
        update(connection, template.id(), makeCurrent ? number : current, version);
        return new Addition.Added(new Version(
                template.id(),
                version.name(),
                number,
                makeCurrent,
                version.created(),
                version.stored(),
                version.contents()));
    }

    private static boolean isSame(Version current, NewVersion other) {
        return current.stored().originalSha256().equals(other.stored().originalSha256())
                && current.contents().main().equals(other.contents().main())
                && current.contents().ruling().equals(other.contents().ruling());
    }

    // Either way the row is locked until the end of the transaction, so that numbers follow each other.
    // An id that there is already may be that of a template deleted during the check: what is made then is another one.
    private static Locked lockOrMake(Connection connection, NewVersion version) throws SQLException {
        var sql = """
                INSERT INTO template (id, account_id, name, created, updated)
                VALUES (CASE WHEN EXISTS (SELECT FROM template WHERE id = ?) THEN uuidv7() ELSE ? END, ?, ?, ?, ?)
                ON CONFLICT (account_id, name) WHERE deleted IS NULL DO UPDATE SET name = EXCLUDED.name
                RETURNING id, current
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, version.templateId().value());
            insert.setObject(2, version.templateId().value());
            insert.setObject(3, version.account().value());
            insert.setString(4, version.name());
            insert.setObject(5, TemplateStore.atUtc(version.created()));
            insert.setObject(6, TemplateStore.atUtc(version.created()));
            try (var row = insert.executeQuery()) {
                row.next();
                return new Locked(
                        new TemplateId(row.getObject("id", UUID.class)), row.getObject("current", Integer.class));
            }
        }
    }

    private static Optional<Locked> lock(Connection connection, NewVersion version) throws SQLException {
        var sql = """
                SELECT id, current
                FROM template
                WHERE account_id = ? AND name = ? AND deleted IS NULL
                FOR UPDATE
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, version.account().value());
            select.setString(2, version.name());
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new Locked(
                        new TemplateId(row.getObject("id", UUID.class)), row.getObject("current", Integer.class)));
            }
        }
    }

    private static int insert(Connection connection, TemplateId template, NewVersion version) throws SQLException {
        var sql = """
                INSERT INTO template_version (template_id, number, storage_key, bytes, sha256, original_key,
                    original_sha256, original_bytes, main, origin, verdict, policy, files,
                    parameters, findings, created, created_by)
                SELECT ?, coalesce(max(number), 0) + 1, ?, ?, decode(?, 'hex'), ?, decode(?, 'hex'), ?, ?, ?, ?, ?,
                    CAST(? AS jsonb), CAST(? AS jsonb), CAST(? AS jsonb), ?, ?
                FROM template_version
                WHERE template_id = ?
                RETURNING number
                """;
        try (var insert = connection.prepareStatement(sql)) {
            int i = 0;
            insert.setObject(++i, template.value());
            insert.setString(++i, version.stored().packageKey());
            insert.setLong(++i, version.stored().bytes());
            insert.setString(++i, version.stored().sha256());
            insert.setString(++i, version.stored().originalKey());
            insert.setString(++i, version.stored().originalSha256());
            insert.setLong(++i, version.stored().originalBytes());
            insert.setString(++i, version.contents().main());
            insert.setString(++i, version.contents().origin().name());
            insert.setString(++i, version.contents().ruling().verdict().name());
            insert.setInt(++i, version.contents().ruling().policy());
            insert.setString(++i, StoredJson.write(version.contents().files()));
            insert.setString(++i, StoredJson.write(version.contents().parameters()));
            insert.setString(++i, StoredJson.write(version.contents().findings()));
            insert.setObject(++i, TemplateStore.atUtc(version.created()));
            insert.setString(++i, version.createdBy());
            insert.setObject(++i, template.value());
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getInt("number");
            }
        }
    }

    private static void update(
            Connection connection, TemplateId template, @Nullable Integer current, NewVersion version)
            throws SQLException {
        try (var update = connection.prepareStatement("UPDATE template SET current = ?, updated = ? WHERE id = ?")) {
            update.setObject(1, current);
            update.setObject(2, TemplateStore.atUtc(version.created()));
            update.setObject(3, template.value());
            update.executeUpdate();
        }
    }
}
