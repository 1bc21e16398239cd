package io.flashreport.template.look;

import io.flashreport.contracts.AccountId;
import io.flashreport.template.look.ResolvedLook.Chart;
import io.flashreport.template.look.ResolvedLook.LogoRef;
import io.flashreport.template.theme.Logo;
import io.flashreport.template.theme.LogoName;
import io.flashreport.template.theme.LogoStore;
import io.flashreport.template.theme.Theme;
import io.flashreport.template.theme.ThemeStore;
import io.flashreport.template.theme.ThemeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Decides looks. */
@ApplicationScoped
public class Looks {
    private final ThemeStore themes;
    private final LogoStore logos;

    Looks(ThemeStore themes, LogoStore logos) {
        this.themes = themes;
        this.logos = logos;
    }

    /** What came of a request's words. */
    public sealed interface Resolution {
        record Resolved(ResolvedLook look) implements Resolution {}

        /**
         * One of them is wrong.
         *
         * @param message names it, what it was and what is possible
         */
        record Wrong(String message) implements Resolution {}
    }

    public Resolution resolve(AccountId account, LookText said) throws SQLException {
        return switch (said.theme().read()) {
            case ThemeText.Reading.Wrong(var message) -> new Resolution.Wrong(message);
            case ThemeText.Reading.Read(var theme) -> {
                var chart = chart(said);
                yield chart.isEmpty() ? wrongChart(said) : resolve(account, theme, chart.get());
            }
        };
    }

    private Resolution resolve(AccountId account, Theme said, Chart chart) throws SQLException {
        var theme = said.or(themes.find(account));
        Optional<Logo> logo = theme.logo() == null || theme.logo().equals(LogoName.NONE)
                ? Optional.empty()
                : logos.find(account, theme.logo());
        // One of the theme that is not there was deleted just now, and the theme has been changed before.
        if (logo.isEmpty() && said.logo() != null && !said.logo().equals(LogoName.NONE))
            return new Resolution.Wrong(LogoName.unknown(said.logo()));
        return new Resolution.Resolved(
                ResolvedLook.of(theme, chart, logo.map(LogoRef::of).orElse(null)));
    }

    private static Optional<Chart> chart(LookText said) {
        var chart = said.chart();
        if (chart == null || chart.isBlank()) return Optional.of(Chart.AUTO);
        return switch (chart.strip().toLowerCase(Locale.ROOT)) {
            case "auto" -> Optional.of(Chart.AUTO);
            case "none" -> Optional.of(Chart.NONE);
            default -> Optional.empty();
        };
    }

    private static Resolution wrongChart(LookText said) {
        return new Resolution.Wrong("chart must be one of auto, none, was '%s'."
                .formatted(String.valueOf(said.chart()).replaceFirst("(?s)^(.{60}).+", "$1…")));
    }
}
