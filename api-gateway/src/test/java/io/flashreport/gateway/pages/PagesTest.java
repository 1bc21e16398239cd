package io.flashreport.gateway.pages;

import static io.flashreport.gateway.Client.request;
import static io.flashreport.gateway.Client.send;
import static io.flashreport.gateway.pages.Browsing.as;
import static io.flashreport.gateway.pages.Browsing.form;
import static io.flashreport.gateway.pages.Browsing.json;
import static io.flashreport.gateway.pages.Browsing.me;
import static io.flashreport.gateway.pages.Browsing.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.flashreport.gateway.edge.FormToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway does about pages itself; what they show is tested on the running system. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PagesTest {
    private static final Pattern ASSET = Pattern.compile("/assets/[a-z]+\\.[0-9a-f]{12}\\.[a-z]+");

    @Test
    void whoIsNotLoggedInIsAskedToAndComesBack() {
        var answer = send(request("/reports?state=FAILED"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/login?next=%2Freports%3Fstate%3DFAILED");
    }

    @Test
    void loggingInPutsTheSessionIntoACookieThatScriptsAndOtherSitesDoNotGet() {
        var session = Keys.session("OWNER");
        try (var _ = Upstream.billingAnswering(exchange ->
                json(exchange, 201, "{\"token\":\"" + session + "\",\"validUntil\":\"2101-01-01T00:00:00Z\"}"))) {

            var answer = send(form("/login", "email=a%40example.org&password=secret&next=%2Freports"));

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/reports");
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-flashreport=" + session + ";")
                    .contains("Path=/", "HTTPOnly", "Secure", "SameSite=Lax")
                    .doesNotContain("Domain");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "reports", "/x%0d%0aY: z"})
    void loggingInLeadsToNoOtherSite(String next) {
        var session = Keys.session("OWNER");
        try (var _ = Upstream.billingAnswering(exchange ->
                json(exchange, 201, "{\"token\":\"" + session + "\",\"validUntil\":\"2101-01-01T00:00:00Z\"}"))) {

            var answer = send(form("/login", "email=a&password=b&next=" + next));

            assertThat(answer.headers().firstValue("Location")).contains("/overview");
        }
    }

    @Test
    void aWrongPasswordIsToldInTheWordsOfTheApi() {
        try (var _ = Upstream.billingAnswering(exchange -> problem(exchange, 401, "No <such> user."))) {
            var answer = send(form("/login", "email=%22%3E%3Cscript%3E&password=wrong"));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .contains("No &lt;such&gt; user.", "value=\"&quot;&gt;&lt;script&gt;\"")
                    .doesNotContain("<script>");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/login", "/register", "/reset", "/confirm"})
    void aFormOfAnotherSiteIsRefusedBeforeAnybodyIsAsked(String path) {
        try (var billing = Upstream.billing()) {
            var foreign = request(path)
                    .header("Sec-Fetch-Site", "cross-site")
                    .POST(BodyPublishers.ofString("email=a&password=b"));

            assertThat(send(foreign).statusCode()).isEqualTo(403);
            assertThat(billing.arrived()).isEmpty();
        }
    }

    @Test
    void strangersCanSendNoMoreThanTheirFormsTake() {
        var most = "email=a&password=" + "x".repeat(16 * 1024);

        assertThat(send(form("/login", most)).statusCode()).isEqualTo(413);
        assertThat(send(form("/me/password", most + most)).statusCode()).isEqualTo(303);
    }

    @Test
    void whoIsLoggedOutWhileWritingDoesNotComeBackToWhereFormsGo() {
        assertThat(send(form("/theme", "accent=x")).headers().firstValue("Location"))
                .contains("/login");
    }

    @Test
    void usersCanSendData() {
        var session = Keys.session("OWNER");
        try (var _ = Upstream.billingAnswering(exchange -> json(exchange, 200, me("Lamps")))) {
            var own = "token=" + FormToken.of(session).text() + "&x=" + "x".repeat(500_000);

            assertThat(send(as(session, form("/logout", own))).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aFormWithoutTheTokenOfItsSessionChangesNothing() {
        var session = Keys.session("OWNER");
        try (var _ = Upstream.billingAnswering(exchange -> json(exchange, 200, me("Lamps")))) {
            var forged = as(session, form("/me/password", "password=a&new=b"));
            assertThat(send(forged).statusCode()).isEqualTo(403);

            var own =
                    as(session, form("/logout", "token=" + FormToken.of(session).text()));
            var answer = send(own);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        }
    }

    @Test
    void whatPeopleWriteIsShownAsText() {
        var session = Keys.session("OWNER");
        try (var _ = Upstream.billingAnswering(exchange -> json(exchange, 200, me("<img src=x onerror=y>")))) {
            var answer = send(as(session, request("/me")));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("&lt;img src=x onerror=y&gt;").doesNotContain("<img src=x");
        }
    }

    @Test
    void aSessionThatIsOverIsForgottenByTheBrowser() {
        var answer = send(as(Keys.unknownSession(), request("/reports")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    }

    @Test
    void aPageRunsNothingButOurFiles() {
        var answer = send(request("/login"));

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.body())
                .doesNotContain(" style=\"", " onclick", "<style")
                .doesNotContainPattern("<script[^>]*>[^<]");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void ourFilesAreKeptForGoodAndAreSmallAltogether() {
        var page = send(request("/login"));
        var bytes = page.body().length();
        for (var found : ASSET.matcher(page.body()).results().toList()) {
            var asset = send(request(found.group()).header("Accept-Encoding", "gzip"));
            assertThat(asset.statusCode()).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
            assertThat(asset.headers().firstValue("Content-Encoding")).contains("gzip");
            bytes += Integer.parseInt(
                    asset.headers().firstValue("Content-Length").orElseThrow());
        }
        assertThat(bytes).isLessThan(100_000);
    }

    @Test
    void peopleAreToldOfNothingInAPageAndProgramsInTheApisWords() {
        var person = send(request("/nothing").header("Accept", "text/html,*/*"));
        assertThat(person.statusCode()).isEqualTo(404);
        assertThat(person.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");

        var program = send(request("/nothing").header("Accept", "*/*"));
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(program.headers().firstValue("Content-Type")).contains("application/json");
    }
}
