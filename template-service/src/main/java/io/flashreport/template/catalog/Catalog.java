package io.flashreport.template.catalog;

import io.flashreport.contracts.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;

/** Finds versions by what clients call them. */
@ApplicationScoped
public class Catalog {
    /** Instead of a number. */
    public static final String CURRENT = "current";

    private final VersionStore versions;

    Catalog(VersionStore versions) {
        this.versions = versions;
    }

    public Optional<Version> current(AccountId account, String name) throws SQLException {
        return versions.find(account, TemplateName.normalised(name), null);
    }

    /**
     * Finds a version.
     *
     * @param reference a number, or {@value #CURRENT}; anything else finds nothing
     */
    public Optional<Version> find(AccountId account, String name, String reference) throws SQLException {
        if (reference.equals(CURRENT)) return current(account, name);
        // No more digits than an int can have.
        if (!reference.matches("[1-9][0-9]{0,8}")) return Optional.empty();
        return versions.find(account, TemplateName.normalised(name), Integer.valueOf(reference));
    }

    /** What to say when there is no such version. */
    public static String unknown(String name, String reference) {
        return reference.equals(CURRENT)
                ? "There is no template '" + name + "'."
                : "There is no version " + reference + " of a template '" + name + "'.";
    }
}
