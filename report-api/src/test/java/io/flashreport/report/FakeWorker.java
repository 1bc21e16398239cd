package io.flashreport.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flashreport.contracts.FailureKind;
import io.flashreport.contracts.RenderEvent;
import io.flashreport.contracts.RenderId;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.ReportId;
import io.flashreport.contracts.StoredDocument;
import io.flashreport.contracts.Topics;
import io.flashreport.contracts.WorkerId;
import io.flashreport.teststack.TestStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The other side of the topics, played by the test: sees every job and dead letter that is sent from now on, and tells
 * what the test wants told. It takes no jobs from anyone.
 */
final class FakeWorker implements AutoCloseable {
    static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final WorkerId id = new WorkerId(UUID.randomUUID());
    private final KafkaProducer<String, byte[]> producer;
    private final ConcurrentLinkedQueue<RenderJob> jobs = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> deadLetters = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread reading;
    private final ScheduledExecutorService alive = Executors.newSingleThreadScheduledExecutor();

    FakeWorker(TestStack stack) {
        var servers = stack.kafkaBootstrapServers();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var topics = List.of(
                new TopicPartition(Topics.FAST_JOBS, 0),
                new TopicPartition(Topics.HEAVY_JOBS, 0),
                new TopicPartition(Topics.DEAD_LETTERS, 0));
        consumer.assign(topics);
        consumer.seekToEnd(topics);
        topics.forEach(consumer::position);
        reading = Thread.ofVirtual().start(() -> read(consumer));
    }

    /** Says every half second that there is a worker with these slots. */
    FakeWorker alive(int fastSlots, int heavySlots) {
        return alive(fastSlots, heavySlots, false);
    }

    /** The same of a worker that takes inert templates only. */
    FakeWorker aliveForInertOnly() {
        return alive(1, 1, true);
    }

    private FakeWorker alive(int fastSlots, int heavySlots, boolean inertOnly) {
        var _ = alive.scheduleAtFixedRate(
                () -> send("worker", new RenderEvent.WorkerAlive(id, fastSlots, heavySlots, inertOnly, Instant.now())),
                0,
                500,
                TimeUnit.MILLISECONDS);
        return this;
    }

    List<RenderJob> jobs() {
        return List.copyOf(jobs);
    }

    List<RenderJob> jobsOf(ReportId report) {
        return jobs.stream().filter(job -> job.reportId().equals(report)).toList();
    }

    Optional<RenderJob> job(ReportId report, int attempt) {
        return jobsOf(report).stream().filter(job -> job.attempt() == attempt).findFirst();
    }

    List<String> deadLetters() {
        return List.copyOf(deadLetters);
    }

    void start(ReportId report, int attempt) {
        tell(new RenderEvent.Started(report, attempt, newRender(), id, Instant.now()));
    }

    void heartbeat(ReportId report, int attempt) {
        tell(new RenderEvent.Heartbeat(report, attempt, newRender(), Instant.now()));
    }

    void succeed(ReportId report, int attempt, String documentKey) {
        var document = new StoredDocument(documentKey, "0".repeat(64), 10, 1);
        tell(new RenderEvent.Succeeded(report, attempt, newRender(), document, documentKey + ".log", Instant.now()));
    }

    void fail(ReportId report, int attempt, FailureKind failure, String message) {
        tell(new RenderEvent.Failed(report, attempt, newRender(), failure, message, null, Instant.now()));
    }

    void tell(RenderEvent.OfRender event) {
        send(event.reportId().toString(), event);
    }

    void sendRaw(String key, String event) {
        try {
            producer.send(new ProducerRecord<>(Topics.RENDER_RESULTS, key, event.getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(String key, RenderEvent event) {
        try {
            sendRaw(key, JSON.writerFor(RenderEvent.class).writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            while (!closed.get()) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.topic().equals(Topics.DEAD_LETTERS)) {
                        deadLetters.add(record.key());
                    } else {
                        var job = JSON.readValue(record.value(), RenderJob.class);
                        if (!Topics.jobsOf(job.lane()).equals(record.topic())) {
                            throw new IllegalStateException(job + " in " + record.topic());
                        }
                        jobs.add(job);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RenderId newRender() {
        return new RenderId(UUID.randomUUID());
    }

    @Override
    public void close() {
        closed.set(true);
        alive.shutdownNow();
        try {
            reading.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        producer.close();
    }
}
