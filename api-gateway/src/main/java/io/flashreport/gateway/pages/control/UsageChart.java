package io.flashreport.gateway.pages.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The usage of a period as a picture: a bar for each day. Lengths are in units of the picture, which is {@link #WIDTH}
 * wide and {@link #HEIGHT} high.
 *
 * @param most of a day, where the scale ends
 * @param meter how far the period's limit is used, 0 to {@link #WIDTH}
 */
public record UsageChart(List<Bar> bars, long most, double meter, String level) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 96;

    /**
     * A day of the picture.
     *
     * @param today whether the day is the current one
     */
    public record Bar(LocalDate day, long charged, double x, double y, double width, double height, boolean today) {}

    static UsageChart of(Usage.OfPeriod period, Instant now) {
        var charged = period.days().stream().collect(Collectors.toMap(Usage.OfDay::day, Usage.OfDay::charged));
        var most = Math.max(
                1, charged.values().stream().mapToLong(Long::longValue).max().orElse(1));
        var first = period.start().atOffset(ZoneOffset.UTC).toLocalDate();
        var days = ChronoUnit.DAYS.between(
                first, period.end().atOffset(ZoneOffset.UTC).toLocalDate());
        var step = (double) WIDTH / Math.max(1, days);
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < days; i++) {
            var day = first.plusDays(i);
            var count = Math.max(0, charged.getOrDefault(day, 0L));
            // Even one report of many shall be seen.
            var height = count == 0 ? 0 : Math.max(2, HEIGHT * (double) count / most);
            var today = day.equals(now.atOffset(ZoneOffset.UTC).toLocalDate());
            bars.add(new Bar(
                    day,
                    count,
                    rounded(i * step + 1),
                    rounded(HEIGHT - height),
                    rounded(step - 2),
                    rounded(height),
                    today));
        }
        var share = Math.min(1, (double) period.charged() / Math.max(1, period.limit()));
        return new UsageChart(bars, most, rounded(WIDTH * share), share >= 1 ? "over" : share >= 0.8 ? "near" : "");
    }

    private static double rounded(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
