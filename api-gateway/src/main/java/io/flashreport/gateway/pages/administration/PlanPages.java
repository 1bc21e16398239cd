package io.flashreport.gateway.pages.administration;

import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Display;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Reply;
import io.flashreport.gateway.pages.Visit;
import io.flashreport.gateway.pages.control.Subscription;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plans, which operators make and change. */
@Singleton
class PlanPages implements Pages {
    private static final List<String> TEXTS = List.of("id", "name");
    private static final List<String> NUMBERS = List.of(
            "reportsPerMonth",
            "maxPayloadBytes",
            "requestsPerSecond",
            "concurrentReports",
            "retentionDays",
            "eurosPerMonth");
    private static final List<String> OF_EACH_RENDER =
            List.of("maxSeconds", "maxCpuSeconds", "maxPages", "maxRecords", "maxDocumentBytes");
    private static final String INERT_ONLY = "inertOnly";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    /**
     * @param edited the plan that stands in the form, null for a new one
     * @param terms what stands in the form's fields, by their names
     */
    @CheckedTemplate(basePath = "administration", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PlansPage(
            Frame frame,
            List<Subscription.Plan> plans,
            Subscription.@Nullable Plan edited,
            Map<String, String> terms,
            String problem)
            implements TemplateInstance {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/administration/plans", visit -> page(visit, visit.query("edit"), 200, "")),
                PageRoute.post("/administration/plans", this::make),
                PageRoute.post("/administration/plans/{id}", this::change),
                PageRoute.post("/administration/plans/{id}/delete", this::delete));
    }

    private static Answer page(Visit visit, String edited, int status, String problem) {
        var plans = visit.api().get("/api/admin/plans").list(Subscription.Plan.class);
        var chosen = plans.stream()
                .filter(plan -> plan.id().equals(edited))
                .findFirst()
                .orElse(null);
        return new Answer.Page(
                status, new PlansPage(visit.frame("administration"), plans, chosen, standing(visit, chosen), problem));
    }

    // What was typed and refused, with what was emptied; else what the plan says.
    private static Map<String, String> standing(Visit visit, Subscription.@Nullable Plan plan) {
        var typed = visit.fields();
        var known = plan == null ? Map.<String, String>of() : terms(plan);
        var standing = typed.containsKey("name") ? typed : known;
        return Stream.of(TEXTS, NUMBERS, OF_EACH_RENDER, List.of(INERT_ONLY))
                .flatMap(List::stream)
                .collect(Collectors.toMap(name -> name, name -> standing.getOrDefault(name, "")));
    }

    private static Map<String, String> terms(Subscription.Plan plan) {
        var rendering = plan.rendering();
        return Map.ofEntries(
                Map.entry("id", plan.id()),
                Map.entry("name", plan.name()),
                Map.entry("reportsPerMonth", Long.toString(plan.reportsPerMonth())),
                Map.entry("maxPayloadBytes", Long.toString(plan.maxPayloadBytes())),
                Map.entry("requestsPerSecond", Integer.toString(plan.requestsPerSecond())),
                Map.entry("concurrentReports", Integer.toString(plan.concurrentReports())),
                Map.entry("retentionDays", Integer.toString(plan.retentionDays())),
                Map.entry("eurosPerMonth", Display.price(plan.eurosPerMonth())),
                Map.entry("maxSeconds", Objects.toString(rendering.maxSeconds(), "")),
                Map.entry("maxCpuSeconds", Objects.toString(rendering.maxCpuSeconds(), "")),
                Map.entry("maxPages", Objects.toString(rendering.maxPages(), "")),
                Map.entry("maxRecords", Objects.toString(rendering.maxRecords(), "")),
                Map.entry("maxDocumentBytes", Objects.toString(rendering.maxDocumentBytes(), "")),
                Map.entry(INERT_ONLY, Boolean.toString(rendering.inertOnly())));
    }

    private Answer make(Visit visit) {
        return done(visit, "", visit.api().post("/api/admin/plans", typed(visit)), "plan_kept");
    }

    private Answer change(Visit visit) {
        return done(visit, visit.variable("id"), visit.api().patch(path(visit), typed(visit)), "plan_kept");
    }

    private Answer delete(Visit visit) {
        return done(visit, visit.variable("id"), visit.api().delete(path(visit)), "plan_deleted");
    }

    private static String path(Visit visit) {
        return "/api/admin/plans/" + Display.encoded(visit.variable("id"));
    }

    private static Map<String, Object> typed(Visit visit) {
        var terms = new TreeMap<String, Object>();
        for (var text : TEXTS)
            if (!visit.field(text).isBlank()) terms.put(text, visit.field(text).strip());
        terms.putAll(numbers(visit, NUMBERS));
        var rendering = numbers(visit, OF_EACH_RENDER);
        rendering.put(INERT_ONLY, visit.field(INERT_ONLY).equals("true"));
        terms.put("rendering", rendering);
        return terms;
    }

    private static Map<String, Object> numbers(Visit visit, List<String> names) {
        var numbers = new TreeMap<String, Object>();
        for (var name : names) {
            var typed = visit.field(name).strip();
            // What is no number the API refuses: left out, it would take a limit away.
            if (!typed.isEmpty()) numbers.put(name, NUMBER.matcher(typed).matches() ? new BigDecimal(typed) : typed);
        }
        return numbers;
    }

    private static Answer done(Visit visit, String edited, Reply reply, String said) {
        return reply.ok()
                ? Answer.seeOther("/administration/plans?said=" + said)
                : page(visit, edited, reply.status(), reply.problem().detail());
    }
}
