package io.flashreport.gateway.pages.templates;

import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Display;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.PreviewPart;
import io.flashreport.gateway.pages.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;

/** Previews of a template, shown inside of its page. */
@Singleton
class PreviewPages implements Pages {
    private static final int WIDTH = 1200;

    @CheckedTemplate(basePath = "templates", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PreviewPicture(String picture) implements TemplateInstance {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/templates/{name}/preview.png", this::picture),
                PageRoute.get("/templates/{name}/preview.html", this::framed),
                PageRoute.post("/templates/{name}/preview", this::document));
    }

    // A browser shows a picture that stands alone in a frame cut off, and with a style of its own that our policy
    // forbids.
    private Answer framed(Visit visit) {
        var picture = "/templates/" + Display.encoded(visit.variable("name")) + "/preview.png?version="
                + Display.encoded(visit.query("version"));
        return new Answer.Inside(200, new PreviewPicture(picture));
    }

    /** The first page, with the sample data. */
    private Answer picture(Visit visit) {
        var query = "?format=png&width=" + WIDTH + version(visit.query("version"));
        return PreviewPart.of(visit.api().post(TemplatePages.path(visit) + "/preview" + query), "image/png");
    }

    /** The whole document, with the data and parameters of the form. */
    private Answer document(Visit visit) {
        var query = new StringBuilder("?format=pdf" + version(visit.field("version")));
        visit.fields().forEach((name, value) -> {
            var wanted = name.startsWith("param.") || name.equals("locale") || name.equals("timeZone");
            if (wanted && !value.isBlank())
                query.append('&').append(Display.encoded(name)).append('=').append(Display.encoded(value));
        });
        var data = visit.field("data").strip();
        var type = data.startsWith("<")
                ? "application/xml"
                : data.startsWith("{") || data.startsWith("[") ? "application/json" : "text/csv; charset=utf-8";
        return PreviewPart.of(
                visit.api().post(TemplatePages.path(visit) + "/preview" + query, type, data), "application/pdf");
    }

    private static String version(String number) {
        return number.matches("\\d{1,9}") ? "&version=" + number : "";
    }
}
