package io.flashreport.gateway.pages.team;

import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Display;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.Me;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Reply;
import io.flashreport.gateway.pages.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The users of an account; owners invite, change and remove them. */
@Singleton
class TeamPages implements Pages {
    private static final List<String> ROLES = List.of("OWNER", "MEMBER", "VIEWER");

    record Member(UUID id, String email, String role, String state) {
        public String mark() {
            return state.toLowerCase(Locale.ROOT);
        }
    }

    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamPage(Frame frame, Me me, List<Member> members, List<String> roles, String invited, String problem)
            implements TemplateInstance {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/team", visit -> page(visit, 200, "")),
                PageRoute.post("/team", this::invite),
                PageRoute.post("/team/{id}/role", this::changeRole),
                PageRoute.post("/team/{id}/remove", this::remove));
    }

    private static Answer page(Visit visit, int status, String problem) {
        var members = visit.api().get("/api/v2/users").list(Member.class);
        return new Answer.Page(
                status,
                new TeamPage(
                        visit.frame("team"),
                        visit.me(),
                        members,
                        ROLES,
                        visit.field("email").strip(),
                        problem));
    }

    private Answer invite(Visit visit) {
        var body = Map.of("email", visit.field("email").strip(), "role", visit.field("role"));
        return done(visit, visit.api().post("/api/v2/users", body), "user_invited");
    }

    private Answer changeRole(Visit visit) {
        return done(visit, visit.api().patch(path(visit), Map.of("role", visit.field("role"))), "role_changed");
    }

    private Answer remove(Visit visit) {
        return done(visit, visit.api().delete(path(visit)), "user_removed");
    }

    private static String path(Visit visit) {
        return "/api/v2/users/" + Display.encoded(visit.variable("id"));
    }

    private static Answer done(Visit visit, Reply reply, String said) {
        return reply.ok()
                ? Answer.seeOther("/team?said=" + said)
                : page(visit, reply.status(), reply.problem().detail());
    }
}
