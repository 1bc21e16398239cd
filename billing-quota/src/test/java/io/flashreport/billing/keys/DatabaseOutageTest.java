package io.flashreport.billing.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashreport.billing.GatewayToken;
import io.flashreport.billing.Surroundings;
import io.flashreport.teststack.Part;
import io.flashreport.teststack.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DatabaseOutageTest {
    private final TestStack stack = TestStack.start(Part.POSTGRES);

    @AfterEach
    void bringBack() {
        TestStack.start(Part.POSTGRES);
    }

    @Test
    void whileTheDatabaseIsAwayNobodyIsToldThatNothingChanged() throws Exception {
        var revision = ask("changes").jsonPath().getLong("revision");
        var waiting = CompletableFuture.supplyAsync(() -> ask("changes?after=" + revision + "&wait=20000"));

        stack.kill(Part.POSTGRES);

        assertThat(waiting.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
        assertThat(ask("0".repeat(64)).statusCode()).isEqualTo(503);
        TestStack.start(Part.POSTGRES);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ask("0".repeat(64)).statusCode() == 404
                        && ask("changes?after=" + revision + "&wait=0").statusCode() == 200);
    }

    private static Response ask(String path) {
        return given().auth().oauth2(GatewayToken.valid().signed()).get("/internal/api-keys/" + path);
    }
}
