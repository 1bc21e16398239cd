package io.flashreport.gateway.pages.reports;

import io.flashreport.gateway.pages.Display;
import io.flashreport.gateway.pages.Visit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Which reports are wanted, as the page's query says it. Days are those of UTC, the last one included. */
record ReportFilter(String search, String state, String template, String from, String to) {
    static final List<String> STATES = List.of("ACCEPTED", "QUEUED", "RENDERING", "GENERATED", "FAILED", "CANCELLED");

    static ReportFilter of(Visit visit) {
        return new ReportFilter(
                visit.query("search"),
                STATES.contains(visit.query("state")) ? visit.query("state") : "",
                visit.query("template"),
                day(visit.query("from")),
                day(visit.query("to")));
    }

    private static String day(String text) {
        try {
            return text.isEmpty() ? "" : LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    public boolean any() {
        return !(search + state + template + from + to).isEmpty();
    }

    /** For the page's own address. */
    public String query() {
        var query = new ArrayList<String>();
        add(query, "search", search);
        add(query, "state", state);
        add(query, "template", template);
        add(query, "from", from);
        add(query, "to", to);
        return String.join("&", query);
    }

    /** For the API. */
    String apiQuery() {
        var query = new ArrayList<String>();
        add(query, "search", search);
        add(query, "state", state);
        // The API takes an empty name for reports that were made without a template.
        if (template.equals("@")) query.add("template=");
        else add(query, "template", template);
        add(query, "from", from.isEmpty() ? "" : from + "T00:00:00Z");
        add(query, "to", to.isEmpty() ? "" : LocalDate.parse(to).plusDays(1) + "T00:00:00Z");
        return String.join("&", query);
    }

    private static void add(List<String> query, String name, String value) {
        if (!value.isEmpty()) query.add(name + "=" + Display.encoded(value));
    }
}
