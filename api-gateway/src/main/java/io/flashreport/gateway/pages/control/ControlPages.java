package io.flashreport.gateway.pages.control;

import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Api;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Reply;
import io.flashreport.gateway.pages.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The control panel. */
@Singleton
class ControlPages implements Pages {
    /** A subscription with what belongs to it; keys are split into those that are good and the others. */
    record Held(
            Subscription subscription, Usage.OfPeriod usage, UsageChart chart, List<ApiKey> keys, List<ApiKey> old) {
        public UUID id() {
            return subscription.id();
        }

        public boolean over(Instant now) {
            return !now.isBefore(subscription.validUntil());
        }
    }

    /** @param shown a key that was made just now, and is shown this once */
    @CheckedTemplate(basePath = "control", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ControlPage(
            Frame frame,
            List<Held> subscriptions,
            List<Subscription.Plan> plans,
            Instant now,
            @Nullable ApiKey shown,
            String problem)
            implements TemplateInstance {}

    private final Clock clock;

    ControlPages(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/control", visit -> page(visit, 200, null, "")),
                PageRoute.post("/control/{subscription}/plan", this::changePlan),
                PageRoute.post("/control/{subscription}/keys", this::createKey),
                PageRoute.post("/control/keys/{key}/rotate", this::rotateKey),
                PageRoute.post("/control/keys/{key}/revoke", this::revokeKey));
    }

    private Answer page(Visit visit, int status, @Nullable ApiKey shown, String problem) {
        var now = clock.instant();
        var held = Subscription.all(visit.api()).stream()
                .map(subscription -> held(visit.api(), subscription, now))
                .toList();
        var plans = visit.api().get("/api/v2/plans").list(Subscription.Plan.class);
        return new Answer.Page(status, new ControlPage(visit.frame("control"), held, plans, now, shown, problem));
    }

    private static Held held(Api api, Subscription subscription, Instant now) {
        var usage = Usage.of(api, subscription.id()).current();
        var keys = ApiKey.of(api, subscription.id());
        return new Held(
                subscription,
                usage,
                usage.chart(now),
                keys.stream().filter(key -> key.good(now)).toList(),
                keys.stream().filter(key -> !key.good(now)).toList());
    }

    private Answer changePlan(Visit visit) {
        var reply = visit.api()
                .put(
                        "/api/v2/subscriptions/" + visit.variable("subscription") + "/plan",
                        Map.of("plan", visit.field("plan")));
        return reply.ok() ? Answer.seeOther("/control?said=plan_changed") : refused(visit, reply);
    }

    private Answer createKey(Visit visit) {
        return showing(
                visit,
                visit.api()
                        .post(
                                "/api/v2/subscriptions/" + visit.variable("subscription") + "/keys",
                                Map.of("name", visit.field("name").strip())));
    }

    private Answer rotateKey(Visit visit) {
        var overlap = visit.field("overlap");
        return showing(
                visit,
                visit.api()
                        .post(
                                "/api/v2/keys/" + visit.variable("key") + "/rotate",
                                Map.of("overlapSeconds", overlap.matches("\\d{1,7}") ? Integer.parseInt(overlap) : 0)));
    }

    private Answer revokeKey(Visit visit) {
        var reply = visit.api().delete("/api/v2/keys/" + visit.variable("key"));
        return reply.ok() ? Answer.seeOther("/control?said=key_revoked") : refused(visit, reply);
    }

    private Answer showing(Visit visit, Reply made) {
        return made.ok() ? page(visit, 200, made.as(ApiKey.class), "") : refused(visit, made);
    }

    private Answer refused(Visit visit, Reply reply) {
        return page(visit, reply.status(), null, reply.problem().detail());
    }
}
