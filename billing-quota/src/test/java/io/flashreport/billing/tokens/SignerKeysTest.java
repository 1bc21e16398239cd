package io.flashreport.billing.tokens;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerKeysTest {
    @TempDir
    Path folder;

    @Test
    void bothSignersKeysAreThere() {
        assertThatCode(() -> start(keySet("api-gateway", "report-api"))).doesNotThrowAnyException();
    }

    @Test
    void aSignerWithoutAKeyStopsTheStart() {
        assertThatThrownBy(() -> start(keySet("api-gateway")))
                .hasMessageStartingWith("flashreport.token.jwks-file must name a JSON Web Key Set")
                .hasMessageEndingWith("has no EC key with the kid 'report-api'");
    }

    @Test
    void aFileThatIsNoKeySetStopsTheStart() {
        assertThatThrownBy(() -> start("-----BEGIN PUBLIC KEY-----")).hasMessageContaining(" is none");
    }

    private void start(String content) throws IOException {
        var file = Files.writeString(folder.resolve("keys.json"), content);
        new SignerKeys(() -> file).start(new StartupEvent());
    }

    private static String keySet(String... keyIds) {
        return new JsonWebKeySet(Arrays.stream(keyIds).map(SignerKeysTest::key).toList()).toJson();
    }

    private static JsonWebKey key(String id) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
