package io.flashreport.gateway.pages.templates;

import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Display;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Reply;
import io.flashreport.gateway.pages.Visit;
import io.flashreport.gateway.proxy.ServiceCalls.Content;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One template: what it looks like, what was found in it, its files and versions, its sample data. */
@Singleton
class TemplatePages implements Pages {
    private static final List<String> TABS = List.of("preview", "findings", "files", "versions", "sample");

    /** What all tabs of a template show. */
    record Head(Frame frame, Template template, Template.Version version, String tab, String problem) {
        public List<String> tabs() {
            return TABS;
        }

        /** The address of a tab, of the version that is looked at. */
        public String at(String other) {
            return "/templates/" + Display.encoded(template.name()) + "/" + other + "?version=" + version.number();
        }

        public String path() {
            return Display.encoded(template.name());
        }
    }

    /** @param result whether the converted file is shown, and not the one that was uploaded */
    @CheckedTemplate(basePath = "templates", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TemplatePage(Head head, @Nullable Source source, boolean result, Template.@Nullable Sample sample)
            implements TemplateInstance {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/templates/{name}", visit -> page(visit, "preview", 200, "")),
                PageRoute.get("/templates/{name}/{tab}", visit -> page(visit, visit.variable("tab"), 200, "")),
                PageRoute.post("/templates/{name}/current", this::choose),
                PageRoute.post("/templates/{name}/delete", this::delete),
                PageRoute.post("/templates/{name}/files/delete", this::deleteFile),
                PageRoute.post("/templates/{name}/sample", this::putSample),
                PageRoute.post("/templates/{name}/sample/delete", this::deleteSample));
    }

    static String path(Visit visit) {
        return "/api/v2/templates/" + Display.encoded(visit.variable("name"));
    }

    private static String page(Visit visit, String tab) {
        return "/templates/" + Display.encoded(visit.variable("name")) + "/" + tab;
    }

    private Answer page(Visit visit, String tab, int status, String problem) {
        var template = visit.api().get(path(visit)).as(Template.class);
        var wanted = visit.query("version");
        var number = wanted.matches("\\d{1,9}") ? wanted : "current";
        var version = visit.api().get(path(visit) + "/versions/" + number).as(Template.Version.class);
        var known = TABS.contains(tab) ? tab : "preview";
        var head = new Head(visit.frame("templates"), template, version, known, problem);
        var result = visit.query("of").equals("result");
        return new Answer.Page(
                status,
                new TemplatePage(
                        head,
                        known.equals("findings") || known.equals("files") ? source(visit, version, result) : null,
                        result,
                        known.equals("sample") ? sample(visit) : null));
    }

    private static @Nullable Source source(Visit visit, Template.Version version, boolean result) {
        var file = visit.query("file").isEmpty() ? firstFile(version) : visit.query("file");
        var known = version.files().stream().anyMatch(one -> one.path().equals(file) && one.isText());
        if (!known) return null;
        var segments = String.join(
                "/", List.of(file.split("/")).stream().map(Display::encoded).toList());
        var reply = visit.api()
                .get(path(visit) + "/versions/" + version.number() + "/files/" + segments
                        + (result ? "?of=result" : ""));
        return reply.ok() ? Source.of(file, reply.text(), result ? List.of() : version.findings()) : null;
    }

    // Where there is something to read.
    private static String firstFile(Template.Version version) {
        return version.findings().stream()
                .filter(Template.Finding::placed)
                .findFirst()
                .map(Template.Finding::file)
                .orElse(version.main());
    }

    private static Template.@Nullable Sample sample(Visit visit) {
        var refused = visit.field("data");
        if (!refused.isEmpty()) return new Template.Sample(refused, true);
        var reply = visit.api().get(path(visit) + "/sample");
        return reply.ok() ? Template.Sample.of(reply.text()) : null;
    }

    private Answer choose(Visit visit) {
        var version = visit.field("version");
        if (!version.matches("\\d{1,9}")) return Answer.seeOther(page(visit, "versions"));
        var reply = visit.api().put(path(visit) + "/current", Map.of("version", Integer.parseInt(version)));
        return done(visit, reply, "versions", "version_chosen");
    }

    private Answer delete(Visit visit) {
        var reply = visit.api().delete(path(visit));
        return reply.ok()
                ? Answer.seeOther("/templates?said=template_deleted")
                : page(visit, "versions", reply.status(), reply.problem().detail());
    }

    private Answer deleteFile(Visit visit) {
        var segments = String.join(
                "/",
                List.of(visit.field("file").split("/")).stream()
                        .map(Display::encoded)
                        .toList());
        return done(visit, visit.api().delete(path(visit) + "/files/" + segments), "files", "file_deleted");
    }

    private Answer putSample(Visit visit) {
        var text = visit.field("data");
        var type = visit.field("type").equals("csv")
                ? "text/csv; charset=utf-8"
                : text.stripLeading().startsWith("<") ? "application/xml" : "application/json";
        var content = new Content(type, Buffer.buffer(text));
        return done(
                visit,
                visit.api().send(HttpMethod.PUT, path(visit) + "/sample", Optional.of(content)),
                "sample",
                "sample_kept");
    }

    private Answer deleteSample(Visit visit) {
        return done(visit, visit.api().delete(path(visit) + "/sample"), "sample", "sample_deleted");
    }

    private Answer done(Visit visit, Reply reply, String tab, String said) {
        return reply.ok()
                ? Answer.seeOther(page(visit, tab) + "?said=" + said)
                : page(visit, tab, reply.status(), reply.problem().detail());
    }
}
