package io.flashreport.gateway.pages.templates;

import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Display;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;

/** The templates of an account. */
@Singleton
class TemplateListPages implements Pages {
    // Each has a picture, and a user may ask for 50 things in a second.
    private static final int ON_A_PAGE = 24;

    /** @param next the name after which the next page begins, empty when this is the last */
    @CheckedTemplate(basePath = "templates", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListPage(Frame frame, String search, List<Template.Summary> templates, String next, boolean first)
            implements TemplateInstance {}

    @Override
    public List<PageRoute> routes() {
        return List.of(PageRoute.get("/templates", this::list));
    }

    private Answer list(Visit visit) {
        var search = visit.query("search");
        var after = visit.query("after");
        var found = visit.api()
                .get("/api/v2/templates?limit=" + (ON_A_PAGE + 1) + "&search=" + Display.encoded(search)
                        + (after.isEmpty() ? "" : "&after=" + Display.encoded(after)))
                .list("templates", Template.Summary.class);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var next = found.size() > ON_A_PAGE ? shown.getLast().name() : "";
        return Answer.page(new ListPage(visit.frame("templates"), search, shown, next, after.isEmpty()));
    }
}
