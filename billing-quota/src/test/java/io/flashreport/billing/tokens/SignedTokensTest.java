package io.flashreport.billing.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SignedTokensTest {
    @Test
    void theGatewayIsBelieved() {
        assertThat(answerTo(GatewayToken.valid())).isEqualTo(200);
    }

    @Test
    void reportApiIsKnownButMayNotDoWhatTheGatewayDoes() {
        assertThat(answerTo(GatewayToken.ofReportApi())).isEqualTo(403);
    }

    @Test
    void reportApisKeySaysNoOtherGroup() {
        assertThat(answerTo(GatewayToken.ofReportApi().withGroup("operator"))).isEqualTo(401);
        assertThat(answerTo(GatewayToken.ofReportApi().withGroup("report-api", "gateway")))
                .isEqualTo(401);
    }

    @Test
    void theGatewaysKeyDoesNotSpeakForReportApi() {
        assertThat(answerTo(GatewayToken.valid().withGroup("gateway", "report-api")))
                .isEqualTo(401);
    }

    @Test
    void aKeySpeaksInTheNameOfItsOwnerOnly() {
        assertThat(answerTo(GatewayToken.ofReportApi()
                        .withIssuer("https://flashreport.io/api-gateway")
                        .withGroup("gateway")))
                .isEqualTo(401);
        assertThat(answerTo(GatewayToken.valid().withIssuer("https://flashreport.io/report-api")))
                .isEqualTo(401);
        assertThat(answerTo(GatewayToken.valid().withIssuer("https://example.org")))
                .isEqualTo(401);
    }

    @Test
    void aSignatureMustBeOfTheKeyThatIsNamed() {
        assertThat(answerTo(GatewayToken.valid().withSigner("stranger"))).isEqualTo(401);
        assertThat(answerTo(GatewayToken.valid().withSigner("report-api"))).isEqualTo(401);
        assertThat(answerTo(GatewayToken.valid().withKeyId("stranger"))).isEqualTo(401);
    }

    @Test
    void aTokenIsForThisServiceAndForNow() {
        assertThat(answerTo(GatewayToken.valid().withAudience("report-api"))).isEqualTo(401);
        assertThat(answerTo(GatewayToken.valid().expired())).isEqualTo(401);
    }

    private static int answerTo(GatewayToken token) {
        return given().auth()
                .oauth2(token.signed())
                .get("/internal/api-keys/changes")
                .statusCode();
    }
}
