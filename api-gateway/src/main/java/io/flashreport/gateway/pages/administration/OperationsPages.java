package io.flashreport.gateway.pages.administration;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Display;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Reply;
import io.flashreport.gateway.pages.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What goes on: the queue, the workers, what failed, and who changed what. */
@Singleton
class OperationsPages implements Pages {
    private static final int SHOWN = 50;

    record Queue(List<Lane> lanes, List<OfAccount> accounts, List<Worker> workers) {}

    record Lane(
            String lane,
            long accepted,
            long queued,
            long rendering,
            @Nullable Instant oldest) {}

    record OfAccount(
            UUID account,
            long accepted,
            long queued,
            long rendering,
            @Nullable Instant oldest) {}

    record Worker(String id, int fastSlots, int heavySlots, Instant seenAt) {}

    record Report(
            UUID id,
            String title,
            UUID account,
            String state,
            Instant createdAt,
            @Nullable Failure failure) {
        public boolean over() {
            return state.equals("GENERATED") || state.equals("FAILED") || state.equals("CANCELLED");
        }
    }

    record Failure(String kind, String message) {}

    record Change(long id, Instant at, Actor actor, String action, String target, JsonNode before, JsonNode after) {}

    record Actor(@Nullable String id, @Nullable String email) {}

    /** @param dashboards where Grafana is, null when it is not configured */
    @CheckedTemplate(basePath = "administration", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QueuePage(
            Frame frame,
            Queue queue,
            String state,
            List<Report> reports,
            @Nullable String dashboards,
            String problem) implements TemplateInstance {}

    @CheckedTemplate(basePath = "administration", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AuditPage(Frame frame, List<Change> changes, String next, boolean first) implements TemplateInstance {}

    private final @Nullable String dashboards;

    OperationsPages(@ConfigProperty(name = "flashreport.dashboards.url") Optional<URI> dashboards) {
        this.dashboards = dashboards.map(URI::toString).orElse(null);
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/administration", visit -> queue(visit, 200, "")),
                PageRoute.get("/administration/audit", this::audit),
                PageRoute.post("/administration/reports/{id}/cancel", visit -> act(visit, "cancel")),
                PageRoute.post("/administration/reports/{id}/render", visit -> act(visit, "render")));
    }

    private Answer queue(Visit visit, int status, String problem) {
        var state = visit.query("state").equals("RENDERING")
                ? "RENDERING"
                : visit.query("state").equals("QUEUED") ? "QUEUED" : "FAILED";
        return new Answer.Page(
                status,
                new QueuePage(
                        visit.frame("administration"),
                        visit.api().get("/api/admin/queue").as(Queue.class),
                        state,
                        visit.api()
                                .get("/api/admin/reports?state=" + state + "&limit=" + SHOWN)
                                .list("reports", Report.class),
                        dashboards,
                        problem));
    }

    private Answer audit(Visit visit) {
        var after = visit.query("after");
        var changes = visit.api()
                .get("/api/admin/audit?limit=" + SHOWN + (after.isEmpty() ? "" : "&after=" + Display.encoded(after)))
                .list(Change.class);
        var next = changes.size() == SHOWN ? Long.toString(changes.getLast().id()) : "";
        return Answer.page(new AuditPage(visit.frame("administration"), changes, next, after.isEmpty()));
    }

    private Answer act(Visit visit, String what) {
        Reply reply = visit.api().post("/api/admin/reports/" + Display.encoded(visit.variable("id")) + "/" + what);
        return reply.ok()
                ? Answer.seeOther("/administration?said=report_" + what)
                : queue(visit, reply.status(), reply.problem().detail());
    }
}
