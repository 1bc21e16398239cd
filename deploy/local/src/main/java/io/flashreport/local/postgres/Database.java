package io.flashreport.local.postgres;

/** A database with the role of the same name's owner, the only one besides the superuser who may connect to it. */
public record Database(String name, String password) {
    public Database {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(
                    "a database's name must be lower-case letters, digits and underscores, was '" + name + "'");
        }
    }

    @Override
    public String toString() {
        return "Database[" + name + "]";
    }
}
