package io.flashreport.gateway.edge;

import static io.flashreport.gateway.Client.request;
import static io.flashreport.gateway.Client.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts and pictures of our own pages ask for, in the name of the session in the cookie. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CallsOfPagesTest {
    private static final String LOGO = "/app/api/v2/theme/logos/company";

    @Test
    void aPictureOfOurPageIsAskedForInTheNameOfTheCookiesSession() {
        try (var templates = Upstream.templates()) {
            var session = Keys.session("VIEWER");

            assertThat(send(ofPage(LOGO + "?x=1", session)).statusCode()).isEqualTo(200);

            var arrival = templates.onlyArrival();
            assertThat(arrival.uri()).isEqualTo("/api/v2/theme/logos/company?x=1");
            assertThat(arrival.claims().getJsonArray("groups")).contains("user", "viewer");
            assertThat(arrival.headers()).doesNotContainKey("Cookie");
        }
    }

    @Test
    void theCookieMeansNothingToTheApi() {
        assertThat(send(ofPage("/api/v2/theme", Keys.session("OWNER"))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void credentialsOfClientsMeanNothingToThePagesAddresses() {
        var answer = send(request(LOGO, Keys.valid()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void rolesCountAsEverywhere() {
        assertThat(send(ofPage("/app/api/admin/plans", Keys.session("OWNER"))).statusCode())
                .isEqualTo(403);
        assertThat(send(ofPage("/app/api/v1/report/x", Keys.session("OWNER"))).statusCode())
                .isEqualTo(403);
        assertThat(send(ofPage("/app/api/v2/nothing", Keys.session("OWNER"))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWriteOfOurPageShowsItsToken() {
        try (var templates = Upstream.templates()) {
            var session = Keys.session("MEMBER");

            var answer = send(write(session)
                    .header("X-Form-Token", FormToken.of(session).text())
                    .header("Sec-Fetch-Site", "same-origin"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(templates.onlyArrival().method()).isEqualTo("PUT");
        }
    }

    @Test
    void aWriteWithoutATokenOrWithThatOfAnotherSessionIsRefused() {
        try (var templates = Upstream.templates()) {
            var session = Keys.session("MEMBER");

            assertRefused(write(session).header("Sec-Fetch-Site", "same-origin"));
            assertRefused(write(session)
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("X-Form-Token", FormToken.of(Keys.session("MEMBER")).text()));
            assertThat(templates.arrived()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void aWriteFromElsewhereIsRefusedWhateverItShows(String site) {
        var session = Keys.session("MEMBER");

        assertRefused(write(session)
                .header("X-Form-Token", FormToken.of(session).text())
                .header("Sec-Fetch-Site", site));
    }

    @Test
    void aBrowserThatSaysNothingOfTheSiteIsJudgedByItsOrigin() {
        try (var _ = Upstream.templates()) {
            var session = Keys.session("MEMBER");
            var token = FormToken.of(session).text();

            assertRefused(write(session).header("X-Form-Token", token));
            assertRefused(write(session).header("X-Form-Token", token).header("Origin", "https://evil.example"));
            assertThat(send(write(session).header("X-Form-Token", token).header("Origin", "https://reports.example"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anotherSiteDoesNotGetAtPicturesEither() {
        assertRefused(ofPage(LOGO, Keys.session("VIEWER")).header("Sec-Fetch-Site", "cross-site"));
    }

    private static void assertRefused(HttpRequest.Builder request) {
        var answer = send(request);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("foreign-origin");
    }

    private static HttpRequest.Builder write(String session) {
        return ofPage(LOGO, session).PUT(BodyPublishers.ofString("a picture"));
    }

    private static HttpRequest.Builder ofPage(String uri, String session) {
        return request(uri).header("Cookie", "__Host-flashreport=" + session);
    }
}
