package io.flashreport.gateway.pages.theme;

import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Display;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.PreviewPart;
import io.flashreport.gateway.pages.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The theme of the automatic layout, with what it makes of a sample. */
@Singleton
class ThemePages implements Pages {
    private static final List<String> FIELDS = List.of("accent", "font", "paper", "orientation", "logo");
    private static final List<String> PAPERS = List.of("A3", "A4", "A5", "Letter", "Legal");
    private static final List<String> ORIENTATIONS = List.of("auto", "portrait", "landscape");
    private static final String SAMPLE = sample();

    record Theme(
            @Nullable String accent,
            @Nullable String font,
            @Nullable String paper,
            @Nullable String orientation,
            @Nullable String logo,
            List<Logo> logos,
            List<String> fonts) {
        /** With what stands in a form instead of what is kept. */
        Theme with(Visit form) {
            return new Theme(
                    form.field("accent").strip(),
                    form.field("font"),
                    form.field("paper"),
                    form.field("orientation"),
                    form.field("logo"),
                    logos,
                    fonts);
        }

        /** Of the preview. */
        public String query() {
            var query = new ArrayList<String>();
            add(query, "accent", accent);
            add(query, "font", font);
            add(query, "paper", paper);
            add(query, "orientation", orientation);
            add(query, "logo", logo);
            return String.join("&", query);
        }

        private static void add(List<String> query, String name, @Nullable String value) {
            if (value != null && !value.isEmpty()) query.add(name + "=" + Display.encoded(value));
        }
    }

    record Logo(String name, long bytes, int width, int height) {}

    @CheckedTemplate(basePath = "theme", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ThemePage(Frame frame, Theme theme, List<String> papers, List<String> orientations, String problem)
            implements TemplateInstance {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/theme", visit -> page(visit, 200, "")),
                PageRoute.post("/theme", this::keep),
                PageRoute.get("/theme/preview.png", this::preview),
                PageRoute.post("/theme/logos/{logo}/delete", this::deleteLogo));
    }

    private static Answer page(Visit visit, int status, String problem) {
        return page(visit, status, theme(visit), problem);
    }

    private static Answer page(Visit visit, int status, Theme theme, String problem) {
        return new Answer.Page(status, new ThemePage(visit.frame("theme"), theme, PAPERS, ORIENTATIONS, problem));
    }

    private static Theme theme(Visit visit) {
        return visit.api().get("/api/v2/theme").as(Theme.class);
    }

    private Answer keep(Visit visit) {
        var theme = new TreeMap<String, String>();
        for (var field : FIELDS) {
            var value = visit.field(field).strip();
            if (!value.isEmpty()) theme.put(field, value);
        }
        var reply = visit.api().put("/api/v2/theme", theme);
        return reply.ok()
                ? Answer.seeOther("/theme?said=theme_kept")
                : page(
                        visit,
                        reply.status(),
                        theme(visit).with(visit),
                        reply.problem().detail());
    }

    private Answer deleteLogo(Visit visit) {
        var reply = visit.api().delete("/api/v2/theme/logos/" + Display.encoded(visit.variable("logo")));
        return reply.ok()
                ? Answer.seeOther("/theme?said=logo_deleted")
                : page(visit, reply.status(), reply.problem().detail());
    }

    /** What a report of sample data would look like with what stands in the form. */
    private Answer preview(Visit visit) {
        var query = new StringBuilder("?format=png&width=900&title=Orders");
        for (var field : FIELDS) {
            var value = visit.query(field);
            if (!value.isEmpty()) query.append('&').append(field).append('=').append(Display.encoded(value));
        }
        return PreviewPart.of(visit.api().post("/api/v2/layout" + query, "application/json", SAMPLE), "image/png");
    }

    private static String sample() {
        try (var in = ThemePages.class.getResourceAsStream("/theme-sample.json")) {
            if (in == null) throw new IllegalStateException("theme-sample.json is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
