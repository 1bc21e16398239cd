package io.flashreport.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.local.part.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder = Path.of("");

    private Home home = new Home(folder);

    @BeforeEach
    void createHome() throws IOException {
        home = new Home(folder);
        home.create();
    }

    @Test
    void nobodyElseCanReadThem() throws IOException {
        var secrets = new Secrets(home);
        secrets.make();
        secrets.password("billing");

        try (var files = Files.list(home.secret(""))) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void theyStayTheSame() throws IOException {
        var first = new Secrets(home);
        first.make();
        var second = new Secrets(home);
        second.make();

        assertThat(second.password("billing")).isEqualTo(first.password("billing"));
        assertThat(second.demoApiKey()).isEqualTo(first.demoApiKey());
        assertThat(second.s3Access()).isEqualTo(first.s3Access());
    }

    @Test
    void thePublicKeyIsOneOfP256() throws Exception {
        var secrets = new Secrets(home);
        secrets.make();

        String pem = Files.readString(secrets.tokenPublicKey());
        byte[] content = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(content));
        assertThat(key.getParams().getCurve().getField().getFieldSize()).isEqualTo(256);
    }
}
