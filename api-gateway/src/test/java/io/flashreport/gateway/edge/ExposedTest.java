package io.flashreport.gateway.edge;

import static io.flashreport.gateway.Client.exchange;
import static io.flashreport.gateway.Client.exchangeFrom;
import static io.flashreport.gateway.Client.request;
import static io.flashreport.gateway.Client.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.gateway.Client;
import io.flashreport.gateway.Exposed;
import io.flashreport.gateway.Keys;
import io.flashreport.gateway.Surroundings;
import io.flashreport.gateway.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TLS, other sites' pages and proxies in front, all by configuration. */
@QuarkusTest
@TestProfile(Exposed.class)
@QuarkusTestResource(Surroundings.class)
class ExposedTest {
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

    @Test
    void aReportIsSentOverTls() throws Exception {
        var body = new byte[200_000];
        try (var client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port() + "/api/v1/report/new"))
                            .header("Authorization", Client.basic(Keys.valid(), ""))
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.sslSession()).isPresent();
            assertThat(reportApi.onlyArrival().body()).isEqualTo(body);
        }
    }

    @Test
    void aTrustedProxySaysWhereACallComesFrom() {
        exchangeFrom(
                Exposed.TRUSTED_PROXY,
                "GET /api/v2/plans HTTP/1.1",
                "Host: x",
                "X-Forwarded-For: 203.0.113.9",
                "Connection: close");

        assertThat(billing.onlyArrival().claims().getString("client_ip")).isEqualTo("203.0.113.9");
        assertThat(billing.onlyArrival().headers()).doesNotContainKey("X-forwarded-for");
    }

    @Test
    void nobodyElseDoes() throws IOException {
        exchange(
                new byte[0],
                "GET /api/v2/plans HTTP/1.1",
                "Host: x",
                "X-Forwarded-For: 203.0.113.9",
                "Connection: close");

        assertThat(billing.onlyArrival().claims().getString("client_ip")).isEqualTo("127.0.0.1");
    }

    @Test
    void aPageOfAnAllowedSiteMayAskAndWrite() {
        var asked = send(request("/api/v2/reports")
                .header("Origin", Exposed.PARTNER)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        var written = send(request("/api/v2/reports", Keys.valid())
                .header("Origin", Exposed.PARTNER)
                .POST(BodyPublishers.ofString("[]")));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).contains(Exposed.PARTNER);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers")).contains("authorization,content-type");
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.headers().allValues("Access-Control-Allow-Origin")).containsExactly(Exposed.PARTNER);
    }

    @Test
    void aPageOfAnyOtherSiteMayNeither() {
        var asked = send(request("/api/v2/reports")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        var written = send(request("/api/v2/reports", Keys.valid())
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString("[]")));

        assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(written.statusCode()).isEqualTo(403);
        assertThat(reportApi.arrived()).isEmpty();
    }

    private static SSLContext trusting() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(Path.of(setting("test.tls.store")))) {
            store.load(in, "changeit".toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("gateway", store.getCertificate("gateway"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static String port() {
        return setting("quarkus.http.ssl-port");
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
