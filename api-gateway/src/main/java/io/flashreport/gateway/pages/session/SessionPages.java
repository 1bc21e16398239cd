package io.flashreport.gateway.pages.session;

import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logging in and out, and what strangers see first. */
@Singleton
class SessionPages implements Pages {
    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LandingPage(Frame frame) implements TemplateInstance {}

    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LogInPage(Frame frame, String email, String next, String problem) implements TemplateInstance {}

    record Begun(String token, Instant validUntil) {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/", this::landing).forEverybody(),
                PageRoute.get("/login", this::form).forEverybody(),
                PageRoute.post("/login", this::logIn).forEverybody(),
                PageRoute.post("/logout", this::logOut));
    }

    private Answer landing(Visit visit) {
        return visit.visitor().isPresent()
                ? Answer.seeOther("/overview")
                : Answer.page(new LandingPage(visit.frame("")));
    }

    private Answer form(Visit visit) {
        return visit.visitor().isPresent()
                ? Answer.seeOther(next(visit.query("next")))
                : Answer.page(new LogInPage(visit.frame(""), visit.query("email"), visit.query("next"), ""));
    }

    private Answer logIn(Visit visit) {
        var email = visit.field("email").strip();
        var reply = visit.api().post("/api/v2/sessions", Map.of("email", email, "password", visit.field("password")));
        if (!reply.ok()) {
            var page = new LogInPage(
                    visit.frame(""), email, visit.field("next"), reply.problem().detail());
            return new Answer.Page(reply.status(), page);
        }
        var begun = reply.as(Begun.class);
        return new Answer.SeeOther(
                next(visit.field("next")), Optional.of(new Answer.CookieChange.Set(begun.token(), begun.validUntil())));
    }

    private Answer logOut(Visit visit) {
        visit.api().delete("/api/v2/sessions/current");
        return new Answer.SeeOther("/", Optional.of(new Answer.CookieChange.Clear()));
    }

    // A link must not lead to another site by way of our log-in.
    private static String next(String wanted) {
        return wanted.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*") ? wanted : "/overview";
    }
}
