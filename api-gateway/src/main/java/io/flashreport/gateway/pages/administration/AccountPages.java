package io.flashreport.gateway.pages.administration;

import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Display;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Reply;
import io.flashreport.gateway.pages.Visit;
import io.flashreport.gateway.pages.control.ApiKey;
import io.flashreport.gateway.pages.control.Subscription;
import io.flashreport.gateway.pages.reports.Report;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All accounts, as operators see them, and one of them. */
@Singleton
class AccountPages implements Pages {
    private static final int ON_A_PAGE = 50;
    private static final int LATEST = 10;

    record Account(UUID id, String name, Instant created, List<Subscription> subscriptions) {}

    record Held(Subscription subscription, List<ApiKey> keys) {}

    @CheckedTemplate(basePath = "administration", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountsPage(
            Frame frame,
            String search,
            List<Account> accounts,
            List<Subscription.Plan> plans,
            String next,
            New typed,
            String problem)
            implements TemplateInstance {}

    /** What stands in the form for a new account. */
    record New(String name, String plan, String owner) {
        static New of(Visit visit) {
            return new New(
                    visit.field("name").strip(),
                    visit.field("plan"),
                    visit.field("owner").strip());
        }
    }

    /** @param shown a key that was made just now */
    @CheckedTemplate(basePath = "administration", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountPage(
            Frame frame,
            Account account,
            List<Held> subscriptions,
            List<Subscription.Plan> plans,
            List<Report> reports,
            @Nullable ApiKey shown,
            String problem)
            implements TemplateInstance {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/administration/accounts", visit -> accounts(visit, 200, "")),
                PageRoute.post("/administration/accounts", this::make),
                PageRoute.get("/administration/accounts/{id}", visit -> account(visit, 200, null, "")),
                PageRoute.post("/administration/accounts/{id}/name", this::rename),
                PageRoute.post("/administration/accounts/{id}/subscriptions/{subscription}", this::change),
                PageRoute.post("/administration/accounts/{id}/subscriptions/{subscription}/keys", this::makeKey),
                PageRoute.post("/administration/accounts/{id}/subscriptions/{subscription}/keys/{key}", this::revoke));
    }

    private static Answer accounts(Visit visit, int status, String problem) {
        var search = visit.query("search");
        var after = visit.query("after");
        var found = visit.api()
                .get("/api/admin/accounts?limit=" + (ON_A_PAGE + 1) + "&search=" + Display.encoded(search)
                        + (after.isEmpty() ? "" : "&after=" + Display.encoded(after)));
        var accounts = found.list(Account.class);
        var shown = accounts.subList(0, Math.min(ON_A_PAGE, accounts.size()));
        var next = accounts.size() > ON_A_PAGE ? shown.getLast().id().toString() : "";
        return new Answer.Page(
                status,
                new AccountsPage(
                        visit.frame("administration"), search, shown, plans(visit), next, New.of(visit), problem));
    }

    private static List<Subscription.Plan> plans(Visit visit) {
        return visit.api().get("/api/admin/plans").list(Subscription.Plan.class);
    }

    private static String path(Visit visit) {
        return "/api/admin/accounts/" + Display.encoded(visit.variable("id"));
    }

    private static String subscription(Visit visit) {
        return "/api/admin/subscriptions/" + Display.encoded(visit.variable("subscription"));
    }

    private static Answer account(Visit visit, int status, @Nullable ApiKey shown, String problem) {
        var account = visit.api().get(path(visit)).as(Account.class);
        var held = new ArrayList<Held>();
        for (var subscription : account.subscriptions()) {
            var keys = visit.api().get("/api/admin/subscriptions/" + subscription.id() + "/keys");
            held.add(new Held(subscription, keys.list(ApiKey.class)));
        }
        var reports = visit.api().get("/api/admin/reports?account=" + account.id() + "&limit=" + LATEST);
        return new Answer.Page(
                status,
                new AccountPage(
                        visit.frame("administration"),
                        account,
                        held,
                        plans(visit),
                        reports.list("reports", Report.class),
                        shown,
                        problem));
    }

    private Answer make(Visit visit) {
        var typed = New.of(visit);
        var body = new TreeMap<String, Object>(Map.of("name", typed.name(), "plan", typed.plan()));
        if (!typed.owner().isEmpty()) body.put("ownerEmail", typed.owner());
        var reply = visit.api().post("/api/admin/accounts", body);
        return reply.ok()
                ? Answer.seeOther(
                        "/administration/accounts/" + reply.as(Account.class).id() + "?said=account_made")
                : accounts(visit, reply.status(), reply.problem().detail());
    }

    private Answer rename(Visit visit) {
        return done(
                visit,
                visit.api()
                        .patch(path(visit), Map.of("name", visit.field("name").strip())));
    }

    private Answer change(Visit visit) {
        var body = new TreeMap<String, Object>();
        body.put("plan", visit.field("plan"));
        body.put("state", visit.field("state"));
        body.put("paymentSetUp", visit.field("payment").equals("yes"));
        if (!visit.field("until").isBlank()) body.put("validUntil", visit.field("until") + "T00:00:00Z");
        return done(visit, visit.api().patch(subscription(visit), body));
    }

    private Answer makeKey(Visit visit) {
        var name = visit.field("name").strip();
        var reply = visit.api().post(subscription(visit) + "/keys", Map.of("name", name));
        return reply.ok()
                ? account(visit, 200, reply.as(ApiKey.class), "")
                : account(visit, reply.status(), null, reply.problem().detail());
    }

    private Answer revoke(Visit visit) {
        var key = Display.encoded(visit.variable("key"));
        return done(visit, visit.api().delete(subscription(visit) + "/keys/" + key));
    }

    private static Answer done(Visit visit, Reply reply) {
        return reply.ok()
                ? Answer.seeOther("/administration/accounts/" + Display.encoded(visit.variable("id")) + "?said=kept")
                : account(visit, reply.status(), null, reply.problem().detail());
    }
}
