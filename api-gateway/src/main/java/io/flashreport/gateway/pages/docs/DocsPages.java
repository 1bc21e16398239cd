package io.flashreport.gateway.pages.docs;

import io.flashreport.gateway.pages.Answer;
import io.flashreport.gateway.pages.Frame;
import io.flashreport.gateway.pages.PageRoute;
import io.flashreport.gateway.pages.Pages;
import io.flashreport.gateway.pages.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The documentation of the API, for everybody. */
@Singleton
class DocsPages implements Pages {
    /**
     * Where in the documentation a page is.
     *
     * @param part of it, as the navigation has it
     */
    record Place(Frame frame, String part) {
        public List<Language> languages() {
            return List.of(Language.values());
        }

        public List<ApiVersion> versions() {
            return List.of(ApiVersion.values());
        }
    }

    @CheckedTemplate(basePath = "docs", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OverviewPage(Place place) implements TemplateInstance {}

    @CheckedTemplate(basePath = "docs", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GuidePage(Place place, Language language, Sample sample) implements TemplateInstance {}

    @CheckedTemplate(basePath = "docs", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReferencePage(Place place, ApiVersion version, Reference reference) implements TemplateInstance {}

    private final Shelf shelf;

    DocsPages(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<PageRoute> routes() {
        var routes = new ArrayList<PageRoute>();
        routes.add(PageRoute.get("/docs", visit -> Answer.page(new OverviewPage(place(visit, "overview")))));
        routes.add(PageRoute.get("/docs/guides", _ -> Answer.seeOther("/docs/guides/curl")));
        for (var language : Language.values()) {
            routes.add(PageRoute.get("/docs/guides/" + language.folder(), visit -> guide(visit, language)));
            routes.add(PageRoute.get(
                    language.address(),
                    _ -> file("text/plain", shelf.sample(language).text())));
        }
        for (var version : ApiVersion.values()) {
            routes.add(PageRoute.get("/docs/reference/" + version.label(), visit -> reference(visit, version)));
            routes.add(PageRoute.get(version.address(), _ -> file("application/yaml", shelf.openApi(version))));
        }
        return routes.stream().map(PageRoute::forEverybody).toList();
    }

    private Answer guide(Visit visit, Language language) {
        return Answer.page(new GuidePage(place(visit, "guides"), language, shelf.sample(language)));
    }

    private Answer reference(Visit visit, ApiVersion version) {
        return Answer.page(new ReferencePage(place(visit, version.label()), version, shelf.reference(version)));
    }

    private static Answer file(String type, String text) {
        return new Answer.Bytes(type + "; charset=utf-8", Buffer.buffer(text));
    }

    private static Place place(Visit visit, String part) {
        return new Place(visit.frame("docs"), part);
    }
}
