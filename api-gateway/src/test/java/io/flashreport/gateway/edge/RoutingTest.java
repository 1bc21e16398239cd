package io.flashreport.gateway.edge;

import static io.flashreport.gateway.Client.get;
import static io.flashreport.gateway.Client.request;
import static io.flashreport.gateway.Client.requestOfSession;
import static io.flashreport.gateway.Client.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes where, and in whose name. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RoutingTest {
    private static Upstream reportApi;
    private static Upstream billing;

    @BeforeAll
    static void start() {
        reportApi = Upstream.first();
        billing = Upstream.billing();
    }

    @BeforeEach
    void forget() {
        reportApi.arrived().clear();
        billing.arrived().clear();
    }

    @AfterAll
    static void stop() {
        reportApi.close();
        billing.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/v1/report/x",
        "POST, /api/v1/report/new",
        "POST, /api/v2/reports?title=x",
        "GET,  /api/v2/reports/0f8fad5b-d9cb-469f-a165-70867728950e"
    })
    void reportsGoToReportApiInTheNameOfAKey(String method, String uri) {
        var answer = send(request(uri, Keys.valid()).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(reportApi.onlyArrival().uri()).isEqualTo(uri);
        assertThat(reportApi.onlyArrival().claims().getJsonArray("groups")).containsExactly("client");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v2/registrations",
        "POST, /api/v2/registrations/confirm",
        "POST, /api/v2/sessions",
        "POST, /api/v2/password-resets",
        "POST, /api/v2/password-resets/confirm",
        "POST, /api/v2/invitations/accept",
        "GET,  /api/v2/plans",
        "HEAD, /api/v2/plans",
        "POST, /api/webhooks/stripe"
    })
    void whatNeedsNoCredentialsGoesToBillingInNobodysName(String method, String uri) {
        // Credentials that are not asked for are not looked at either.
        var answer = send(requestOfSession(uri, "stale").method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        var claims = billing.onlyArrival().claims();
        assertThat(claims.getJsonArray("groups")).containsExactly("anonymous");
        assertThat(claims.getString("client_ip")).isEqualTo("127.0.0.1");
        assertThat(claims.getString("aud")).isEqualTo("billing-quota");
        assertThat(claims.fieldNames()).doesNotContain("account", "subscription");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v2/sessions/current",
        "GET,    /api/v2/me",
        "POST,   /api/v2/me/password",
        "GET,    /api/v2/users",
        "PATCH,  /api/v2/users/1",
        "GET,    /api/v2/subscriptions",
        "PUT,    /api/v2/subscriptions/1/plan",
        "POST,   /api/v2/subscriptions/1/keys",
        "POST,   /api/v2/keys/1/rotate",
        "DELETE, /api/v2/keys/1",
        "GET,    /api/v2/usage?subscription=1"
    })
    void whatAUserDoesGoesToBillingInTheUsersName(String method, String uri) {
        var session = Keys.session("MEMBER");

        var answer = send(requestOfSession(uri, session).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        var claims = billing.onlyArrival().claims();
        assertThat(claims.getJsonArray("groups")).containsExactlyInAnyOrder("user", "member");
        assertThat(claims.getJsonArray("aud"))
                .containsExactlyInAnyOrder("report-api", "template-service", "billing-quota");
        assertThat(claims.getString("sub")).isEqualTo(claims.getString("upn")).isNotBlank();
        assertThat(claims.getString("account")).isNotBlank();
        assertThat(claims.getString("session")).isEqualTo(Keys.sha256(session));
        assertThat(claims.getString("client_ip")).isEqualTo("127.0.0.1");
        assertThat(claims.fieldNames()).doesNotContain("subscription", "may_create", "max_payload_bytes");
    }

    @Test
    void usageIsToldToAKeyAsWell() {
        assertThat(get("/api/v2/usage", Keys.valid()).statusCode()).isEqualTo(200);
        assertThat(billing.onlyArrival().claims().getJsonArray("groups")).containsExactly("client");
    }

    @Test
    void anOperatorReachesTheAdministration() {
        var answer = send(requestOfSession("/api/admin/accounts?search=x", Keys.operator()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(billing.onlyArrival().claims().getJsonArray("groups"))
                .containsExactlyInAnyOrder("user", "viewer", "operator");
    }

    @Test
    void theReconciliationIsReportApis() {
        var answer = send(
                requestOfSession("/api/admin/reconciliation", Keys.operator()).POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(reportApi.onlyArrival().uri()).isEqualTo("/api/admin/reconciliation");
    }

    @Test
    void theBytesOfAWebhookAreNotTouched() {
        var event = new byte[] {'{', '\r', '\n', (byte) 0xff, 0, '}'};

        send(request("/api/webhooks/stripe")
                .header("Stripe-Signature", "t=1,v1=abc")
                .POST(BodyPublishers.ofByteArray(event)));

        assertThat(billing.onlyArrival().body()).isEqualTo(event);
        assertThat(billing.onlyArrival().headers().get("Stripe-Signature")).containsExactly("t=1,v1=abc");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v2/templates?search=inv",
        "PUT,    /api/v2/templates/Rechnung%20%C3%84?main=a%2Fb.jrxml",
        "HEAD,   /api/v2/templates/invoice/versions/current/thumbnail",
        "POST,   /api/v2/templates/invoice/anything",
        "DELETE, /api/v2/templates/invoice/files/images/logo.png",
        "GET,    /api/v2/theme",
        "PUT,    /api/v2/theme",
        "PUT,    /api/v2/theme/logos/company.png",
        "GET,    /api/v2/theme/logos/company.png",
        "DELETE, /api/v2/theme/logos/company.png"
    })
    void templatesAndThemesGoToTemplateServiceInTheNameOfAKeyOrAUser(String method, String uri) {
        try (var templates = Upstream.templates()) {
            var byKey = send(request(uri, Keys.valid()).method(method, BodyPublishers.noBody()));
            assertThat(byKey.statusCode()).isEqualTo(200);
            assertThat(templates.onlyArrival().uri()).isEqualTo(uri);
            assertThat(templates.onlyArrival().claims().getJsonArray("groups")).containsExactly("client");
            templates.arrived().clear();

            var byUser = send(requestOfSession(uri, Keys.session("VIEWER")).method(method, BodyPublishers.noBody()));
            assertThat(byUser.statusCode()).isEqualTo(200);
            assertThat(templates.onlyArrival().claims().getJsonArray("groups"))
                    .containsExactlyInAnyOrder("user", "viewer");
            assertThat(templates.onlyArrival().claims().getJsonArray("aud")).contains("template-service");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void theTemplateOfAReportIsReportApisForKeysAndUsers(String method) {
        var uri = "/api/v2/reports/0f8fad5b-d9cb-469f-a165-70867728950e/template";

        send(request(uri, Keys.valid()).method(method, BodyPublishers.noBody()));
        send(requestOfSession(uri, Keys.session("VIEWER")).method(method, BodyPublishers.noBody()));

        assertThat(reportApi.arrived())
                .extracting(
                        arrival -> arrival.uri(),
                        arrival -> arrival.claims().getJsonArray("groups").size())
                .containsExactly(tuple(uri, 1), tuple(uri, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v2/reports?search=x",
        "GET,    /api/v2/reports/summary",
        "GET,    /api/v2/reports/events",
        "GET,    /api/v2/reports/x",
        "DELETE, /api/v2/reports/x",
        "GET,    /api/v2/reports/x/document?inline=true",
        "GET,    /api/v2/reports/x/log",
        "GET,    /api/v2/reports/x/payload",
        "GET,    /api/v2/reports/x/events",
        "POST,   /api/v2/reports/x/cancel",
        "POST,   /api/v2/reports/x/render"
    })
    void reportsAreThereForKeysAndUsers(String method, String uri) {
        send(request(uri, Keys.valid()).method(method, BodyPublishers.noBody()));
        send(requestOfSession(uri, Keys.session("VIEWER")).method(method, BodyPublishers.noBody()));

        assertThat(reportApi.arrived())
                .extracting(
                        arrival -> arrival.uri(),
                        arrival -> arrival.claims().getJsonArray("groups").size())
                .containsExactly(tuple(uri, 1), tuple(uri, 2));
    }

    @Test
    void whatBelongsToNoReportIsNotFound() {
        assertThat(get("/api/v2/reports/x/nothing", Keys.valid()).statusCode()).isEqualTo(404);
        assertThat(get("/api/v2/reports/x/log/more", Keys.valid()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/admin/queue",
        "GET,  /api/admin/reports?state=FAILED",
        "POST, /api/admin/reports/x/cancel",
        "POST, /api/admin/reports/x/render",
        "DELETE, /api/admin/accounts/x/data"
    })
    void operatorsReachReportApi(String method, String uri) {
        var answer = send(requestOfSession(uri, Keys.operator()).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(reportApi.onlyArrival().uri()).isEqualTo(uri);
    }

    @Test
    void whatCannotBeDoneWithTemplatesIsToldWithWhatCan() {
        var answer = send(request("/api/v2/templates/invoice", Keys.valid()).method("PATCH", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("DELETE, GET, HEAD, POST, PUT");
    }

    @Test
    void longParametersOfATemplatePass() {
        var uri = "/api/v1/report/new?param.note=" + "%C3%84".repeat(9_000);

        assertThat(send(request(uri, Keys.valid()).POST(BodyPublishers.ofString("[]")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(reportApi.onlyArrival().uri()).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2/layout", "/api/v2/templates/invoice/preview"})
    void previewsGoToTemplateService(String uri) {
        try (var templates = Upstream.templates()) {
            send(request(uri, Keys.valid()).POST(BodyPublishers.ofString("{}")));

            assertThat(templates.onlyArrival().uri()).isEqualTo(uri);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void theLayoutOfAReportIsForUsersToo(String method) {
        var uri = "/api/v2/reports/0191d9a2-7c1e-7000-8000-000000000001/template";

        var answer = send(requestOfSession(uri, Keys.session("MEMBER")).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(reportApi.onlyArrival().uri()).isEqualTo(uri);
        assertThat(reportApi.onlyArrival().claims().getJsonArray("groups")).containsExactlyInAnyOrder("user", "member");
        assertThat(reportApi.onlyArrival().claims().getJsonArray("aud")).contains("report-api", "template-service");
    }

    @Test
    void whatCannotBeDoneWithTheLayoutOfAReportIsToldWithWhatCan() {
        var answer =
                send(request("/api/v2/reports/x/template", Keys.valid()).method("DELETE", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST");
    }
}
