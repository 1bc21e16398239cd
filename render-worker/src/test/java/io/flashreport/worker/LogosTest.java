package io.flashreport.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.LogoRef;
import io.flashreport.worker.logo.Logos;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class LogosTest {
    @Inject
    Logos logos;

    private final ReportApi reportApi = new ReportApi();
    private final byte[] picture = someBytes();

    @AfterEach
    void close() {
        reportApi.close();
    }

    @Test
    void aLogoIsFetchedOnceAndKept() throws Exception {
        LogoRef logo = reportApi.logo(picture);
        assertThat(logos.take(logo)).hasValue(picture);

        reportApi.deleteObject(logo.storageKey());

        assertThat(logos.take(logo)).hasValue(picture);
    }

    @Test
    void whatIsNotInStorageIsNotThereUntilItIs() throws Exception {
        LogoRef logo = reportApi.logo(picture);
        reportApi.deleteObject(logo.storageKey());
        assertThat(logos.take(logo)).isEmpty();

        reportApi.putObject(logo.storageKey(), picture);

        assertThat(logos.take(logo)).hasValue(picture);
    }

    @Test
    void whatIsNotAsItWasStoredIsNotUsed() throws Exception {
        LogoRef logo = reportApi.logo(picture);
        reportApi.putObject(logo.storageKey(), new byte[10_000_000]);
        assertThat(logos.take(logo)).isEmpty();

        reportApi.putObject(logo.storageKey(), picture);

        assertThat(logos.take(logo)).hasValue(picture);
    }

    @Test
    void logosTakeNoMoreThanTheirShareOfTheMemory() throws Exception {
        LogoRef first = reportApi.logo(picture);
        logos.take(first);
        reportApi.deleteObject(first.storageKey());

        for (int i = 0; i < 4; i++)
            assertThat(logos.take(reportApi.logo(someBytes()))).isPresent();

        assertThat(logos.take(first)).isEmpty();
    }

    private static byte[] someBytes() {
        var bytes = new byte[RealStack.LOGOS_BYTES / 3];
        new Random().nextBytes(bytes);
        return bytes;
    }
}
