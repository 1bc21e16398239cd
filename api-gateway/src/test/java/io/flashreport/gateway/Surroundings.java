package io.flashreport.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the gateway finds around it: {@link Billing}, and addresses where tests start what takes a service's place. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    private @Nullable Billing billing;

    @Override
    public Map<String, String> start() {
        try {
            return surround();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (billing != null) billing.stop();
    }

    private Map<String, String> surround() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var keys = generator.generateKeyPair();
        var first = freePort();
        var second = freePort();
        var forBilling = freePort();
        var forTemplates = freePort();
        billing = new Billing();

        var settings = new HashMap<String, String>();
        settings.put(
                "flashreport.token.private-key-file",
                pem("PRIVATE KEY", keys.getPrivate()).toString());
        settings.put("flashreport.billing.url", billing.url());
        settings.put("flashreport.report-api.urls", "http://127.0.0.1:%d,http://127.0.0.1:%d".formatted(first, second));
        settings.put("flashreport.public.url", "https://reports.example");
        settings.put("test.upstream.first", String.valueOf(first));
        settings.put("test.upstream.second", String.valueOf(second));
        settings.put("flashreport.billing.urls", "http://127.0.0.1:" + forBilling);
        settings.put("test.upstream.billing", String.valueOf(forBilling));
        settings.put("flashreport.template-service.url", "http://127.0.0.1:" + forTemplates);
        settings.put("test.upstream.templates", String.valueOf(forTemplates));
        return settings;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path pem(String kind, Key key) throws IOException {
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(key.getEncoded());
        var file = Files.createTempFile("flashreport-test-", ".pem");
        file.toFile().deleteOnExit();
        return Files.writeString(file, "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, base64, kind));
    }
}
