package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Many small reports, posted as fast as they go; each carries its number in its data. */
final class Batch {
    private static final int AT_ONCE = 16;

    private final ReportClient client;
    private final Map<Integer, UUID> reports = new ConcurrentHashMap<>();

    Batch(ReportClient client) {
        this.client = client;
    }

    /** Posts reports with the numbers from (inclusive) to (exclusive) and returns when all were accepted. */
    void post(int from, int to) {
        inParallel(
                from,
                to,
                number -> reports.put(
                        number,
                        client.create("[{\"number\":\"no. %d.\",\"amount\":%d}]".formatted(number, number * 3))));
    }

    /** Waits until every report is generated and reads every document. */
    void assertAllGenerated(Duration atMost) {
        assertThat(reports.values()).doesNotHaveDuplicates();
        var open = new ArrayList<>(reports.values());
        await("all reports to end")
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    open.removeIf(report -> !client.status(report).state().equals("GENERATING"));
                    return open.isEmpty();
                });
        inParallel(0, reports.size(), number -> {
            UUID report = reports.get(number);
            assertThat(report).isNotNull();
            ReportClient.Status status = client.status(report);
            assertThat(status.state()).as(() -> client.log(report)).isEqualTo("GENERATED");
            assertThat(Pdf.read(client.document(report)).text()).contains("no. " + number + ".");
        });
    }

    private static void inParallel(int from, int to, java.util.function.IntConsumer action) {
        var atOnce = new Semaphore(AT_ONCE);
        List<Future<?>> futures = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = from; i < to; i++) {
                int number = i;
                futures.add(executor.submit(() -> {
                    atOnce.acquireUninterruptibly();
                    try {
                        action.accept(number);
                    } finally {
                        atOnce.release();
                    }
                }));
            }
        }
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
