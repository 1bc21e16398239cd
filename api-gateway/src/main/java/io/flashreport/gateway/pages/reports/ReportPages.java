package io.flashreport.gateway.pages.reports;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Api;
import io.flashreport.gateway.pages.Display;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Reply;
import io.flashreport.gateway.pages.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The list of reports, and one report. */
@Singleton
class ReportPages implements Pages {
    private static final int ON_A_PAGE = 50;
    private static final long SHOWN_PAYLOAD = 256 * 1024;

    /**
     * @param templates to choose from
     * @param next the cursor of the next page, empty when this is the last
     * @param first whether this is the first page, which is kept up to date
     */
    @CheckedTemplate(basePath = "reports", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListPage(
            Frame frame,
            String self,
            ReportFilter filter,
            List<String> states,
            List<String> templates,
            List<Report> reports,
            String next,
            boolean first)
            implements TemplateInstance {}

    /** @param payloadShown whether the payload is small enough to be shown in the page */
    @CheckedTemplate(basePath = "reports", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportPage(Frame frame, Report report, List<Phase> phases, boolean payloadShown, String problem)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "reports", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TextPart(String text) implements TemplateInstance {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/reports", this::list),
                PageRoute.get("/reports/{id}", visit -> report(visit, 200, "")),
                PageRoute.get("/reports/{id}/log", visit -> text(visit, "log")),
                PageRoute.get("/reports/{id}/payload", visit -> text(visit, "payload")),
                PageRoute.post("/reports/{id}/cancel", visit -> change(visit, "cancel")),
                PageRoute.post("/reports/{id}/render", visit -> change(visit, "render")),
                PageRoute.post("/reports/{id}/delete", this::delete),
                PageRoute.post("/reports/{id}/template", this::keepLayout));
    }

    private Answer list(Visit visit) {
        var filter = ReportFilter.of(visit);
        var after = visit.query("after");
        var query =
                filter.apiQuery() + "&limit=" + ON_A_PAGE + (after.isEmpty() ? "" : "&after=" + Display.encoded(after));
        var found = visit.api().get("/api/v2/reports?" + query);
        return Answer.page(new ListPage(
                visit.frame("reports"),
                visit.uri(),
                filter,
                ReportFilter.STATES,
                templates(visit.api()),
                found.list("reports", Report.class),
                found.tree().path("next").asText(""),
                after.isEmpty()));
    }

    private static List<String> templates(Api api) {
        var reply = api.get("/api/v2/templates?limit=200");
        var names = new ArrayList<String>();
        // Reports can be looked at while templates cannot.
        if (reply.ok()) reply.tree().path("templates").forEach(template -> names.add(name(template)));
        return names;
    }

    private static String name(JsonNode template) {
        return template.path("name").asText();
    }

    private static String path(Visit visit) {
        return "/api/v2/reports/" + Display.encoded(visit.variable("id"));
    }

    private Answer report(Visit visit, int status, String problem) {
        var report = visit.api().get(path(visit)).as(Report.class);
        var shown = report.payload() == null || report.payload().bytes() <= SHOWN_PAYLOAD;
        var page = new ReportPage(visit.frame("reports"), report, Phase.of(report), shown, problem);
        return new Answer.Page(status, page);
    }

    /** What stands in the place of a text; where there is none, why. */
    private Answer text(Visit visit, String which) {
        var reply = visit.api().get(path(visit) + "/" + which);
        return Answer.page(
                new TextPart(reply.ok() ? reply.text() : reply.problem().detail()));
    }

    private Answer change(Visit visit, String what) {
        var reply = visit.api().post(path(visit) + "/" + what);
        return reply.ok()
                ? Answer.seeOther("/reports/" + reply.as(Report.class).id() + "?said=report_" + what)
                : refused(visit, reply);
    }

    private Answer delete(Visit visit) {
        var reply = visit.api().delete(path(visit));
        return reply.ok() ? Answer.seeOther("/reports?said=report_deleted") : refused(visit, reply);
    }

    private Answer keepLayout(Visit visit) {
        var name = visit.field("name").strip();
        var reply = visit.api().post(path(visit) + "/template", Map.of("name", name));
        return reply.ok()
                ? Answer.seeOther("/templates/" + Display.encoded(name) + "?said=template_made")
                : refused(visit, reply);
    }

    private Answer refused(Visit visit, Reply reply) {
        return report(visit, reply.status(), reply.problem().detail());
    }
}
