package io.flashreport.gateway.pages;

import static io.flashreport.gateway.Client.send;
import static io.flashreport.gateway.pages.Browsing.as;
import static io.flashreport.gateway.pages.Browsing.form;
import static io.flashreport.gateway.pages.Browsing.json;
import static io.flashreport.gateway.pages.Browsing.knowing;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.gateway.Client;
import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.flashreport.gateway.edge.FormToken;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Every form that there is, so that none is forgotten. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FormsTest {
    @Inject
    @All
    List<Pages> features;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void noFormOfUsersChangesAnythingWithoutTheTokenOfItsSession() {
        try (var _ = Upstream.billingAnswering(knowing(exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    json(exchange, 200, "[]");
                }));
                var reports = Upstream.first();
                var templates = Upstream.templates()) {
            var session = Keys.session("OWNER");
            for (var path : paths(false)) {
                var forged = as(
                        session,
                        form(
                                path,
                                "token=" + FormToken.of(Keys.unknownSession()).text()));

                var answer = send(forged);

                assertThat(answer.statusCode()).as(path).isEqualTo(403);
                assertThat(answer.body()).as(path).contains("This form is out of date");
            }
            assertThat(asked).isEmpty();
            assertThat(reports.arrived()).isEmpty();
            assertThat(templates.arrived()).isEmpty();
        }
    }

    @Test
    void noFormIsBelievedThatComesFromAnotherSite() {
        var session = Keys.session("OWNER");
        for (var open : List.of(true, false)) {
            for (var path : paths(open)) {
                var foreign = as(session, Client.request(path))
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(BodyPublishers.ofString(
                                "token=" + FormToken.of(session).text()));

                assertThat(send(foreign).statusCode()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void noFormOfUsersIsOpenToStrangers() {
        for (var path : paths(false))
            assertThat(send(form(path, "")).headers().firstValue("Location"))
                    .as(path)
                    .contains("/login");
    }

    private List<String> paths(boolean open) {
        var paths = features.stream()
                .flatMap(feature -> feature.routes().stream())
                .filter(route -> route.writes() && route.open() == open)
                .map(route -> route.path()
                        .pattern()
                        .replaceAll("\\(\\?<[a-z]+>\\[\\^/]\\+\\)", "some")
                        .replace("/?", ""))
                .toList();
        assertThat(paths).hasSizeGreaterThan(open ? 4 : 30).allMatch(path -> path.matches("[/a-z.]+"));
        return paths;
    }
}
