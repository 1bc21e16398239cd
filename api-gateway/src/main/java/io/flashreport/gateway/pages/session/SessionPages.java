package io.flashreport.gateway.pages.session;

import io.flashreport.gateway.keys.TrustedLogIns;
import io.flashreport.gateway.openid.OpenIdLogIn;
import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Logging in and out, and what strangers see first. */
@Singleton
class SessionPages implements Pages {
    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LandingPage(Frame frame) implements TemplateInstance {}

    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LogInPage(
            Frame frame,
            String email,
            String next,
            String problem,
            @Nullable Elsewhere elsewhere) implements TemplateInstance {}

    private final OpenIdLogIn openId;

    SessionPages(OpenIdLogIn openId) {
        this.openId = openId;
    }

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
                ? Answer.seeOther(Next.of(visit.query("next")))
                : Answer.page(page(visit, visit.query("email"), visit.query("next"), ""));
    }

    private Answer logIn(Visit visit) {
        var email = visit.field("email").strip();
        var reply = visit.api().post("/api/v2/sessions", Map.of("email", email, "password", visit.field("password")));
        if (!reply.ok()) {
            var problem = reply.problem().detail();
            return new Answer.Page(reply.status(), page(visit, email, visit.field("next"), problem));
        }
        var begun = reply.as(TrustedLogIns.Begun.class);
        return new Answer.SeeOther(
                Next.of(visit.field("next")),
                Optional.of(new Answer.CookieChange.Set(begun.token(), begun.validUntil())));
    }

    private Answer logOut(Visit visit) {
        visit.api().delete("/api/v2/sessions/current");
        return new Answer.SeeOther("/", Optional.of(new Answer.CookieChange.Clear()));
    }

    private LogInPage page(Visit visit, String email, String next, String problem) {
        var elsewhere =
                openId.name().map(provider -> Elsewhere.of(provider, next)).orElse(null);
        return new LogInPage(visit.frame(""), email, next, problem, elsewhere);
    }
}
