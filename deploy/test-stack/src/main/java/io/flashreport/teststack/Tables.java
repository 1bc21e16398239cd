package io.flashreport.teststack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables of a database, whatever they are called. */
public final class Tables {
    private Tables() {}

    /** Those that have a row with this text in one of its columns. */
    public static List<String> with(Connection connection, String text) throws SQLException {
        var found = new ArrayList<String>();
        for (String table : all(connection)) {
            var sql = "select exists (select from " + table + " t where position(? in t::text) > 0)";
            try (var select = connection.prepareStatement(sql)) {
                select.setString(1, text);
                try (var row = select.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) found.add(table);
                }
            }
        }
        return found;
    }

    private static List<String> all(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            var names = new ArrayList<String>();
            while (tables.next()) names.add(tables.getString("TABLE_NAME"));
            return names;
        }
    }
}
