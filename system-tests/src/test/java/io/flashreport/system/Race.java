package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Many clients of one subscription that all want a report, again and again, until they are told that it was the last. */
final class Race {
    private static final int CLIENTS = 64;

    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch half;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    private final Api api;

    /** @param expected how many reports there should be left */
    Race(Api api, int expected) {
        this.api = api;
        half = new CountDownLatch(expected / 2);
    }

    Race start() {
        for (int i = 0; i < CLIENTS; i++) clients.add(executor.submit(this::run));
        begun.countDown();
        return this;
    }

    void awaitHalf() throws InterruptedException {
        half.await();
    }

    /** Returns when every client was refused for good. */
    void finish() throws InterruptedException {
        try (executor) {
            for (Future<?> client : clients) client.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    int accepted() {
        return accepted.get();
    }

    /** Those of which nobody knows whether they were accepted. */
    int unanswered() {
        return unanswered.get();
    }

    private Void run() throws InterruptedException {
        begun.await();
        while (true) {
            switch (post()) {
                case 201 -> {
                    accepted.incrementAndGet();
                    half.countDown();
                }
                case 429 -> {
                    return null;
                }
                // Not now; whether the report was accepted nobody knows.
                case 0, 502, 503, 504 -> unanswered.incrementAndGet();
                default -> {}
            }
        }
    }

    private int post() {
        try {
            var answer = api.trySend(api.request("/api/v2/reports?title=race")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("[]")));
            assertThat(answer.status()).as(answer.body()).isIn(201, 429, 502, 503, 504);
            if (answer.status() == 429) {
                assertThat(answer.text("/type")).endsWith("/monthly-limit");
                assertThat(answer.header("Retry-After")).isNotEmpty();
            }
            return answer.status();
        } catch (IOException e) {
            return 0;
        }
    }
}
