package io.flashreport.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.local.part.Home;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final Pattern ENTRY = Pattern.compile(
            "\"alg\":\"ES256\",\"use\":\"sig\",\"kid\":\"(?<kid>.+?)\",\"x\":\"(?<x>.+?)\",\"y\":\"(?<y>.+?)\"}");

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
    void whatIsForgottenIsMadeAnewAndPeopleKeepTheirs() throws IOException {
        var first = new Secrets(home);
        first.make();
        String password = first.password("billing");
        var access = first.s3Access();
        String key = Files.readString(first.gatewayKeys().privateKey());
        String keySet = Files.readString(first.tokenKeySet());
        String operator = first.operator().password();
        var demo = first.demoApiKey();

        first.forget();
        var second = new Secrets(home);
        second.make();

        assertThat(second.password("billing")).isNotEqualTo(password);
        assertThat(second.s3Access().secretKey()).isNotEqualTo(access.secretKey());
        assertThat(Files.readString(second.gatewayKeys().privateKey())).isNotEqualTo(key);
        assertThat(Files.readString(second.tokenKeySet())).isNotEqualTo(keySet);
        assertThat(second.operator().password()).isEqualTo(operator);
        assertThat(second.demoApiKey()).isEqualTo(demo);
    }

    @Test
    void aHomeFromBeforeTheyWereNeededGetsWhatIsMissing() throws IOException {
        var first = new Secrets(home);
        first.make();
        String kept = Files.readString(first.gatewayKeys().privateKey());
        for (String missing : List.of("report-api-private.pem", "token-keys.json", "operator.password")) {
            Files.delete(home.secret(missing));
        }

        var second = new Secrets(home);
        second.make();

        assertThat(second.gatewayKeys().privateKey()).hasContent(kept);
        assertThat(second.reportApiKeys().privateKey()).exists();
        assertThat(second.tokenKeySet()).exists();
        assertThat(second.operator().password()).hasSize(48);
    }

    @Test
    void theKeySetHasBothPublicKeysAsTheirCurveWritesThem() throws Exception {
        var secrets = new Secrets(home);
        secrets.make();

        String keySet = Files.readString(secrets.tokenKeySet());
        List<MatchResult> entries = ENTRY.matcher(keySet).results().toList();
        assertThat(entries).extracting(entry -> entry.group("kid")).containsExactly("api-gateway", "report-api");
        assertThat(List.of(secrets.gatewayKeys(), secrets.reportApiKeys())).zipSatisfy(entries, (keys, entry) -> {
            ECPoint point = publicKey(keys.publicKey()).getW();
            assertThat(coordinate(entry.group("x"))).isEqualTo(point.getAffineX());
            assertThat(coordinate(entry.group("y"))).isEqualTo(point.getAffineY());
        });
    }

    private static BigInteger coordinate(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        assertThat(bytes).hasSize(32);
        return new BigInteger(1, bytes);
    }

    private static ECPublicKey publicKey(Path file) {
        try {
            byte[] content =
                    Base64.getMimeDecoder().decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
            var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(content));
            assertThat(key.getParams().getCurve().getField().getFieldSize()).isEqualTo(256);
            return key;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
