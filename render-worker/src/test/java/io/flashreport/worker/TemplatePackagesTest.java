package io.flashreport.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.contracts.TemplateRef;
import io.flashreport.worker.template.TemplatePackage;
import io.flashreport.worker.template.TemplatePackages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TemplatePackagesTest {
    @Inject
    TemplatePackages packages;

    private final ReportApi reportApi = new ReportApi();
    private final byte[] bytes = someBytes();

    @AfterEach
    void close() {
        reportApi.close();
    }

    @Test
    void aPackageIsFetchedOnceAndKept() throws Exception {
        TemplateRef template = reportApi.template(bytes);

        try (var first = packages.take(template).orElseThrow()) {
            assertThat(first.wasFetched()).isTrue();
            assertThat(first.file()).hasBinaryContent(bytes);
        }
        reportApi.deleteObject(template.storageKey());
        try (var second = packages.take(template).orElseThrow()) {
            assertThat(second.wasFetched()).isFalse();
            assertThat(second.file()).hasBinaryContent(bytes);
        }
    }

    @Test
    void aPackageThatManyWantAtATimeIsFetchedOnce() throws Exception {
        TemplateRef template = reportApi.template(bytes);
        var together = new CountDownLatch(1);
        Callable<Boolean> taking = () -> {
            together.await();
            try (var taken = packages.take(template).orElseThrow()) {
                assertThat(taken.file()).hasBinaryContent(bytes);
                return taken.wasFetched();
            }
        };
        try (var renders = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes =
                    Stream.generate(() -> renders.submit(taking)).limit(8).toList();
            together.countDown();

            assertThat(outcomes.stream().map(TemplatePackagesTest::outcome).filter(fetched -> fetched))
                    .hasSize(1);
        }
    }

    @Test
    void whatIsNotInStorageIsNotThereUntilItIs() throws Exception {
        TemplateRef template = reportApi.template(bytes);
        reportApi.deleteObject(template.storageKey());
        assertThat(packages.take(template)).isEmpty();

        reportApi.putObject(template.storageKey(), bytes);

        assertThat(contentOf(packages.take(template))).isEqualTo(bytes);
    }

    @Test
    void whatIsNotAsItWasStoredIsNotUsed() throws Exception {
        TemplateRef template = reportApi.template(bytes);
        byte[] altered = bytes.clone();
        altered[7] ^= 1;
        reportApi.putObject(template.storageKey(), altered);
        assertThat(packages.take(template)).isEmpty();

        reportApi.putObject(template.storageKey(), bytes);

        assertThat(contentOf(packages.take(template))).isEqualTo(bytes);
    }

    @Test
    void packagesTakeNoMoreThanTheirShareOfTheDisk() throws Exception {
        for (int i = 0; i < 4; i++) contentOf(packages.take(reportApi.template(someBytes())));

        TemplateRef last = reportApi.template(bytes);
        try (var taken = packages.take(last).orElseThrow();
                var files = Files.list(taken.file().getParent())) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum())
                    .isGreaterThanOrEqualTo(bytes.length)
                    .isLessThanOrEqualTo(RealStack.PACKAGES_BYTES);
        }
    }

    private static boolean outcome(Future<Boolean> taking) {
        try {
            return taking.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] contentOf(Optional<TemplatePackage> found) throws Exception {
        try (var taken = found.orElseThrow()) {
            return Files.readAllBytes(taken.file());
        }
    }

    private static byte[] someBytes() {
        var bytes = new byte[RealStack.PACKAGES_BYTES / 3];
        new Random().nextBytes(bytes);
        return bytes;
    }
}
