package io.flashreport.local.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a service's migrations have made in its database. */
final class Schema {
    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    /** Versions and checksums of the migrations; empty when there were none. */
    String migrations() throws SQLException {
        if (strings("SELECT 'there' WHERE to_regclass('flyway_schema_history') IS NOT NULL")
                .isEmpty()) return "";
        return String.join(",", strings("""
                SELECT version || ':' || checksum FROM flyway_schema_history
                WHERE version IS NOT NULL AND success ORDER BY installed_rank
                """));
    }

    /** Those that hold data, each behind all that it refers to. */
    List<String> tables() throws SQLException {
        var left = strings("""
                SELECT relname FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'flyway_schema_history'
                ORDER BY relname
                """);
        var ordered = new ArrayList<String>();
        while (!left.isEmpty()) {
            var ready = new ArrayList<String>();
            for (String table : left) {
                if (ordered.containsAll(referred(table))) ready.add(table);
            }
            if (ready.isEmpty()) throw new SQLException("the tables refer to each other in a circle: " + left);
            ordered.addAll(ready);
            left.removeAll(ready);
        }
        return ordered;
    }

    private List<String> referred(String table) throws SQLException {
        return strings("""
                SELECT DISTINCT confrelid::regclass::text FROM pg_constraint
                WHERE contype = 'f' AND conrelid = to_regclass(?) AND confrelid <> conrelid
                """, table);
    }

    /**
     * Those that are copied. Numbers of transactions are this server's own: another one has others, and begins anew with
     * what it gives rows by itself.
     */
    List<String> columns(String table) throws SQLException {
        return strings("""
                SELECT quote_ident(attname) FROM pg_attribute
                WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                    AND atttypid <> 'xid8'::regtype
                ORDER BY attnum
                """, table);
    }

    /** Statements that let each counter go on behind the highest number in its table. */
    List<String> counters() throws SQLException {
        return strings("""
                SELECT format('SELECT setval(%L, coalesce(max(%I), 1), max(%I) IS NOT NULL) FROM %s',
                    pg_get_serial_sequence(attrelid::regclass::text, attname), attname, attname, attrelid::regclass)
                FROM pg_attribute
                JOIN pg_class ON pg_class.oid = attrelid
                WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
                    AND pg_get_serial_sequence(attrelid::regclass::text, attname) IS NOT NULL
                """);
    }

    private List<String> strings(String query, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) statement.setString(i + 1, parameters[i]);
            var found = new ArrayList<String>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        }
    }
}
