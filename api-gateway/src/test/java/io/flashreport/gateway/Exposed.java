package io.flashreport.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A gateway that is exposed to the world, with limits that a test can reach. */
public final class Exposed implements QuarkusTestProfile {
    /** The proxy that is trusted: another address of this machine than the one that tests come from. */
    public static final String TRUSTED_PROXY = "127.0.0.2";

    public static final String PARTNER = "https://partner.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(Map.of(
                "quarkus.http.proxy.proxy-address-forwarding",
                "true",
                "quarkus.http.proxy.trusted-proxies",
                TRUSTED_PROXY,
                "quarkus.http.cors.enabled",
                "true",
                "quarkus.http.cors.origins",
                PARTNER + ",https://reports.example"));
        settings.putAll(Map.of(
                "flashreport.limits.user-requests-per-second", "3",
                "flashreport.limits.anonymous-requests-per-minute", "40",
                "flashreport.limits.log-ins-per-minute", "4",
                "flashreport.limits.previews-per-minute", "3",
                "flashreport.limits.previews-at-once", "2",
                "flashreport.limits.requests-at-once", "4"));
        settings.putAll(Map.of(
                "flashreport.bodies.silence", "2s",
                "flashreport.bodies.window", "4s",
                "flashreport.bodies.least-per-second", "100",
                "flashreport.bodies.look", "200ms"));
        settings.putAll(certificate());
        return settings;
    }

    private static Map<String, String> certificate() {
        try {
            var store = Files.createTempDirectory("flashreport-test-tls-").resolve("gateway.p12");
            store.toFile().deleteOnExit();
            var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            var process = new ProcessBuilder(
                            keytool.toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-alias",
                            "gateway",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            "changeit",
                            "-keystore",
                            store.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException(said);
            return Map.of(
                    "quarkus.tls.key-store.p12.path",
                    store.toString(),
                    "quarkus.tls.key-store.p12.password",
                    "changeit",
                    "quarkus.http.test-ssl-port",
                    "0",
                    "test.tls.store",
                    store.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
