package io.flashreport.gateway.pages.overview;

import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Visit;
import io.flashreport.gateway.pages.control.ApiKey;
import io.flashreport.gateway.pages.control.Subscription;
import io.flashreport.gateway.pages.control.Usage;
import io.flashreport.gateway.pages.control.UsageChart;
import io.flashreport.gateway.pages.reports.Report;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first page of an account: what was used, what came last, what failed, and how to begin. */
@Singleton
class OverviewPages implements Pages {
    private static final int LATEST = 8;
    private static final int FAILURES = 5;

    /**
     * The usage of the first subscription, which for nearly all accounts is the only one.
     *
     * @param others how many more there are
     */
    record Spent(Subscription subscription, Usage.OfPeriod usage, UsageChart chart, int others) {}

    /**
     * How far a new account has come.
     *
     * @param shown a key that was made just now
     */
    record FirstSteps(
            boolean hasKey,
            @Nullable ApiKey shown,
            boolean hasReport,
            @Nullable Report latest) {}

    @CheckedTemplate(basePath = "overview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OverviewPage(
            Frame frame,
            String self,
            @Nullable Spent spent,
            @Nullable FirstSteps steps,
            List<Report> latest,
            List<Report> failures,
            String problem)
            implements TemplateInstance {}

    private final Clock clock;

    OverviewPages(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/overview", visit -> page(visit, 200, null, "")),
                PageRoute.post("/overview/key", this::makeKey));
    }

    private Answer makeKey(Visit visit) {
        var subscriptions = Subscription.all(visit.api());
        if (subscriptions.isEmpty()) return Answer.seeOther("/control");
        var subscription = subscriptions.getFirst();
        var reply =
                visit.api().post("/api/v2/subscriptions/" + subscription.id() + "/keys", Map.of("name", "First key"));
        return reply.ok()
                ? page(visit, 200, reply.as(ApiKey.class), "")
                : page(visit, reply.status(), null, reply.problem().detail());
    }

    private Answer page(Visit visit, int status, @Nullable ApiKey shown, String problem) {
        var api = visit.api();
        var subscriptions = Subscription.all(api);
        var latest = api.get("/api/v2/reports?limit=" + LATEST).list("reports", Report.class);
        var failures = api.get("/api/v2/reports?state=FAILED&limit=" + FAILURES).list("reports", Report.class);
        var spent = subscriptions.stream().findFirst().map(first -> spent(visit, first, subscriptions.size() - 1));
        // A key that is shown this once stays where it is while the rest of the page is made anew.
        var withoutSteps = shown != null || visit.query("without").equals("steps");
        var steps = shown == null && withoutSteps
                ? Optional.<FirstSteps>empty()
                : spent.flatMap(known -> steps(visit, known, shown, latest));
        var page = new OverviewPage(
                visit.frame("overview"),
                withoutSteps ? "/overview?without=steps" : "/overview",
                spent.orElse(null),
                steps.orElse(null),
                latest,
                failures,
                problem);
        return new Answer.Page(status, page);
    }

    private Spent spent(Visit visit, Subscription subscription, int others) {
        var usage = Usage.of(visit.api(), subscription.id()).current();
        return new Spent(subscription, usage, usage.chart(clock.instant()), others);
    }

    // An account whose second page of reports is needed has learned its first steps.
    private Optional<FirstSteps> steps(Visit visit, Spent spent, @Nullable ApiKey shown, List<Report> latest) {
        if (latest.size() > 1 && shown == null) return Optional.empty();
        var keys = ApiKey.of(visit.api(), spent.subscription().id());
        var hasKey = keys.stream().anyMatch(key -> key.good(clock.instant()));
        return Optional.of(
                new FirstSteps(hasKey, shown, !latest.isEmpty(), latest.isEmpty() ? null : latest.getFirst()));
    }
}
