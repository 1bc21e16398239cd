package io.flashreport.gateway.pages.session;

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

/**
 * Registering, and what the links in mails lead to. A link alone changes nothing, only the button on its page does: mail
 * servers open links to look at them.
 */
@Singleton
class MailedLinkPages implements Pages {
    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RegisterPage(Frame frame, String email, String account, String problem) implements TemplateInstance {}

    /** @param kind what is said, by name */
    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailSentPage(Frame frame, String kind, String email) implements TemplateInstance {}

    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConfirmPage(Frame frame, String secret, String problem) implements TemplateInstance {}

    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AskForResetPage(Frame frame, String email, String problem) implements TemplateInstance {}

    /** @param kind {@code reset} or {@code invitation} */
    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChoosePasswordPage(Frame frame, String kind, String secret, String problem) implements TemplateInstance {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/register", visit -> Answer.page(new RegisterPage(visit.frame(""), "", "", "")))
                        .forEverybody(),
                PageRoute.post("/register", this::register).forEverybody(),
                PageRoute.get("/confirm", visit -> Answer.page(new ConfirmPage(visit.frame(""), token(visit), "")))
                        .forEverybody(),
                PageRoute.post("/confirm", this::confirm).forEverybody(),
                PageRoute.get("/reset", this::reset).forEverybody(),
                PageRoute.post("/reset", this::askForReset).forEverybody(),
                PageRoute.post("/reset/password", visit -> choose(visit, "reset", "/api/v2/password-resets/confirm"))
                        .forEverybody(),
                PageRoute.get(
                                "/invitation",
                                visit -> Answer.page(
                                        new ChoosePasswordPage(visit.frame(""), "invitation", token(visit), "")))
                        .forEverybody(),
                PageRoute.post(
                                "/invitation/password",
                                visit -> choose(visit, "invitation", "/api/v2/invitations/accept"))
                        .forEverybody());
    }

    private static String token(Visit visit) {
        return visit.query("token");
    }

    private Answer register(Visit visit) {
        var email = visit.field("email").strip();
        var account = visit.field("account").strip();
        var reply = visit.api()
                .post(
                        "/api/v2/registrations",
                        Map.of("email", email, "password", visit.field("password"), "accountName", account));
        return reply.ok()
                ? Answer.page(new MailSentPage(visit.frame(""), "registered", email))
                : new Answer.Page(
                        reply.status(),
                        new RegisterPage(
                                visit.frame(""), email, account, reply.problem().detail()));
    }

    private Answer confirm(Visit visit) {
        var secret = visit.field("secret");
        var reply = visit.api().post("/api/v2/registrations/confirm", Map.of("token", secret));
        return reply.ok()
                ? Answer.seeOther("/login?said=confirmed")
                : new Answer.Page(
                        reply.status(),
                        new ConfirmPage(visit.frame(""), secret, reply.problem().detail()));
    }

    private Answer reset(Visit visit) {
        return Answer.page(
                token(visit).isEmpty()
                        ? new AskForResetPage(visit.frame(""), visit.query("email"), "")
                        : new ChoosePasswordPage(visit.frame(""), "reset", token(visit), ""));
    }

    private Answer askForReset(Visit visit) {
        var email = visit.field("email").strip();
        var reply = visit.api().post("/api/v2/password-resets", Map.of("email", email));
        return reply.ok()
                ? Answer.page(new MailSentPage(visit.frame(""), "reset", email))
                : new Answer.Page(
                        reply.status(),
                        new AskForResetPage(
                                visit.frame(""), email, reply.problem().detail()));
    }

    private Answer choose(Visit visit, String kind, String call) {
        var secret = visit.field("secret");
        var reply = visit.api().post(call, Map.of("token", secret, "password", visit.field("password")));
        return reply.ok()
                ? Answer.seeOther("/login?said=password_chosen")
                : new Answer.Page(
                        reply.status(),
                        new ChoosePasswordPage(
                                visit.frame(""), kind, secret, reply.problem().detail()));
    }
}
