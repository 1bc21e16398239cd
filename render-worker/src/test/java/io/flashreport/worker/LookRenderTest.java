package io.flashreport.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.LogoRef;
import io.flashreport.contracts.LookRef;
import io.flashreport.contracts.RenderEvent;
import io.flashreport.contracts.RenderEvent.Failed;
import io.flashreport.contracts.RenderEvent.Succeeded;
import io.flashreport.contracts.RenderJob;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A look and its logo on their way to a real engine. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class LookRenderTest {
    private static ReportApi reportApi;

    @BeforeAll
    static void listen() {
        reportApi = new ReportApi();
    }

    @AfterAll
    static void stopListening() {
        reportApi.close();
    }

    @BeforeEach
    void awaitReadiness() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void aReportOfALookIsRenderedAndItsLogNamesIt() throws Exception {
        var job = release(reportApi.logo(picture()));

        var end = end(job);

        assertThat(end).isInstanceOf(Succeeded.class);
        assertThat(new String(reportApi.object(((Succeeded) end).logKey()), UTF_8))
                .contains("Look         LETTER landscape, accent #1f6feb, with a logo, without charts\n", "GENERATED");
    }

    @Test
    void aLogoThatIsNotInStorageIsAFailureThatMayHeal() throws Exception {
        var logo = reportApi.logo("of before".getBytes(UTF_8));
        reportApi.deleteObject(logo.storageKey());

        var end = end(release(logo));

        assertThat(end).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.failure()).isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
            assertThat(failed.message()).isEqualTo("The logo is not as it was stored.");
        });
    }

    private static RenderJob release(LogoRef logo) throws IOException {
        var look = new LookRef(
                "#1f6feb", null, LookRef.Paper.LETTER, LookRef.Orientation.LANDSCAPE, LookRef.Chart.NONE, logo);
        var job = reportApi.withLook(reportApi.job("[{\"a\": 1}]"), look);
        reportApi.release(job);
        return job;
    }

    private static RenderEvent.OfRender end(RenderJob job) {
        return reportApi.awaitEnd(job).getLast();
    }

    private static byte[] picture() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
