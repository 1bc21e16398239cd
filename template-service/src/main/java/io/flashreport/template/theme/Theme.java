package io.flashreport.template.theme;

import io.flashreport.engine.protocol.Look.Orientation;
import io.flashreport.engine.protocol.Look.Paper;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a look, by an account for all its documents or by a request for one; null where nothing is said.
 *
 * @param accent as in "#1f6feb"
 * @param font one of the engine's
 * @param logo name of a logo of the account, or {@link LogoName#NONE}
 */
public record Theme(
        @Nullable String accent,
        @Nullable String font,
        @Nullable Paper paper,
        @Nullable Orientation orientation,
        @Nullable String logo) {
    static final Theme UNSET = new Theme(null, null, null, null, null);

    Theme withoutLogo() {
        return new Theme(accent, font, paper, orientation, null);
    }

    /** This, and what it does not say from another. */
    public Theme or(Theme other) {
        return new Theme(
                accent == null ? other.accent : accent,
                font == null ? other.font : font,
                paper == null ? other.paper : paper,
                orientation == null ? other.orientation : orientation,
                logo == null ? other.logo : logo);
    }
}
