package io.flashreport.gateway.pages.session;

import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.Me;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Oneself. */
@Singleton
class MePages implements Pages {
    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MePage(Frame frame, Me me, String problem) implements TemplateInstance {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/me", visit -> Answer.page(new MePage(visit.frame("me"), visit.me(), ""))),
                PageRoute.post("/me/password", this::changePassword));
    }

    private Answer changePassword(Visit visit) {
        var reply = visit.api()
                .post(
                        "/api/v2/me/password",
                        Map.of("password", visit.field("password"), "newPassword", visit.field("new")));
        return reply.ok()
                ? Answer.seeOther("/me?said=password_changed")
                : new Answer.Page(
                        reply.status(),
                        new MePage(
                                visit.frame("me"), visit.me(), reply.problem().detail()));
    }
}
