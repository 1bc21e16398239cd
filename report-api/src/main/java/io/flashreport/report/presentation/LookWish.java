package io.flashreport.report.presentation;

import org.jspecify.annotations.Nullable;

/** What a request says of how the automatic layout shall look, as it came; null where it says nothing. */
public record LookWish(
        @Nullable String accent,
        @Nullable String font,
        @Nullable String paper,
        @Nullable String orientation,
        @Nullable String chart,
        @Nullable String logo) {
    /** Says nothing: the look is the theme of the account. */
    public static final LookWish SILENT = new LookWish(null, null, null, null, null, null);
}
