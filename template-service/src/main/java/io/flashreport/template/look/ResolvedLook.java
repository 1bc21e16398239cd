package io.flashreport.template.look;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.flashreport.contracts.AccountId;
import io.flashreport.engine.protocol.Look.Orientation;
import io.flashreport.engine.protocol.Look.Paper;
import io.flashreport.template.theme.Logo;
import io.flashreport.template.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A look of which nothing is open, as report-api keeps it with a report.
 *
 * @param accent null for none
 * @param font null for the layout's own
 * @param logo null for none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ResolvedLook(
        @Nullable String accent,
        @Nullable String font,
        Paper paper,
        Orientation orientation,
        Chart chart,
        @Nullable LogoRef logo) {
    public static final ResolvedLook PLAIN = new ResolvedLook(null, null, Paper.A4, Orientation.AUTO, Chart.AUTO, null);

    /** Whether numbers that ask for it are drawn. */
    public enum Chart {
        AUTO,
        NONE
    }

    /** Where the bytes of a logo lie; they stay there whatever becomes of the account's logo. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LogoRef(String storageKey, int bytes, String sha256) {
        static LogoRef of(Logo logo) {
            return new LogoRef(logo.storageKey(), logo.bytes(), logo.sha256());
        }
    }

    /** False when the logo is another account's. */
    public boolean isOf(AccountId account) {
        return logo == null || logo.storageKey.startsWith(Logo.folder(account));
    }

    static ResolvedLook of(Theme theme, Chart chart, @Nullable LogoRef logo) {
        return new ResolvedLook(
                theme.accent(),
                theme.font(),
                theme.paper() == null ? PLAIN.paper : theme.paper(),
                theme.orientation() == null ? PLAIN.orientation : theme.orientation(),
                chart,
                logo);
    }
}
