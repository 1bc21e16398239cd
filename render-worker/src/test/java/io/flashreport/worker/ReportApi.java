package io.flashreport.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.DataFormat;
import io.flashreport.contracts.Lane;
import io.flashreport.contracts.LogoRef;
import io.flashreport.contracts.LookRef;
import io.flashreport.contracts.PayloadSource;
import io.flashreport.contracts.RenderEvent;
import io.flashreport.contracts.RenderJob;
import io.flashreport.contracts.RenderLimits;
import io.flashreport.contracts.ReportId;
import io.flashreport.contracts.TemplateId;
import io.flashreport.contracts.TemplateRef;
import io.flashreport.contracts.Topics;
import io.flashreport.teststack.TestStack;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import okhttp3.OkHttpClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** What report-api does towards workers: releases jobs, keeps payloads, hears events. */
final class ReportApi implements AutoCloseable {
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final TestStack stack = RealStack.stack();
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final MinioClient storage;
    private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();

    ReportApi() {
        Map<String, Object> kafka = Map.of(
                "bootstrap.servers",
                stack.kafkaBootstrapServers(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafkaBootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.RENDER_RESULTS));
        // The client that it makes by itself reads all certificates of the machine first, which takes seconds.
        storage = MinioClient.builder()
                .endpoint(stack.s3Endpoint())
                .region(stack.s3Region())
                .credentials(stack.s3AccessKey(), stack.s3SecretKey())
                .httpClient(new OkHttpClient(), true)
                .build();
    }

    RenderJob job(Lane lane, String title, DataFormat format, PayloadSource payload) {
        return new RenderJob(
                new ReportId(UUID.randomUUID()),
                account,
                1,
                lane,
                title,
                format,
                null,
                payload,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                Instant.now());
    }

    RenderJob job(String json) {
        return job(Lane.FAST, "A test", DataFormat.JSON, new PayloadSource.Inline(json.getBytes(UTF_8)));
    }

    RenderJob storedJob(Lane lane, byte[] json) throws MinioException {
        RenderJob job = job(lane, "A big one", DataFormat.JSON, new PayloadSource.Stored("", json.length));
        String key = "payload/" + account + "/" + job.reportId();
        putObject(key, json);
        return withPayload(job, new PayloadSource.Stored(key, json.length));
    }

    RenderJob withPayload(RenderJob job, PayloadSource payload) {
        return new RenderJob(
                job.reportId(),
                job.accountId(),
                job.attempt(),
                job.lane(),
                job.title(),
                job.format(),
                job.charset(),
                payload,
                job.template(),
                job.parameters(),
                job.locale(),
                job.timeZone(),
                job.look(),
                job.limits(),
                job.created(),
                job.releasedAt());
    }

    RenderJob withTemplate(RenderJob job, TemplateRef template, Map<String, List<String>> parameters) {
        return new RenderJob(
                job.reportId(),
                job.accountId(),
                job.attempt(),
                job.lane(),
                job.title(),
                job.format(),
                job.charset(),
                job.payload(),
                template,
                parameters,
                "de-CH",
                "Europe/Zurich",
                job.look(),
                job.limits(),
                job.created(),
                job.releasedAt());
    }

    RenderJob withLook(RenderJob job, LookRef look) {
        return new RenderJob(
                job.reportId(),
                job.accountId(),
                job.attempt(),
                job.lane(),
                job.title(),
                job.format(),
                job.charset(),
                job.payload(),
                job.template(),
                job.parameters(),
                job.locale(),
                job.timeZone(),
                look,
                job.limits(),
                Instant.now(),
                job.releasedAt());
    }

    RenderJob withLimits(RenderJob job, RenderLimits limits) {
        return new RenderJob(
                job.reportId(),
                job.accountId(),
                job.attempt(),
                job.lane(),
                job.title(),
                job.format(),
                job.charset(),
                job.payload(),
                job.template(),
                job.parameters(),
                job.locale(),
                job.timeZone(),
                job.look(),
                limits,
                job.created(),
                job.releasedAt());
    }

    /** A logo that is in storage. */
    LogoRef logo(byte[] picture) throws MinioException {
        String key = "theme/" + account + "/logos/" + UUID.randomUUID();
        putObject(key, picture);
        return new LogoRef(key, picture.length, sha256(picture));
    }

    /** A version of a template whose package is in storage. */
    TemplateRef template(byte[] templatePackage) throws MinioException {
        var id = new TemplateId(UUID.randomUUID());
        String key = "template/" + account + "/" + id + "/3/package.zip";
        putObject(key, templatePackage);
        return new TemplateRef(id, "Invoice", 3, key, templatePackage.length, sha256(templatePackage), null);
    }

    void putObject(String key, byte[] bytes) throws MinioException {
        storage.putObject(PutObjectArgs.builder()
                .bucket(stack.s3Bucket())
                .object(key)
                .data(bytes, bytes.length)
                .build());
    }

    void deleteObject(String key) throws MinioException {
        storage.removeObject(
                RemoveObjectArgs.builder().bucket(stack.s3Bucket()).object(key).build());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    void release(RenderJob job) throws IOException {
        release(job.lane(), JSON.writeValueAsBytes(job));
    }

    void release(Lane lane, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(Topics.jobsOf(lane), value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the event that ends the render and gives all events of the report, in order. */
    List<RenderEvent.OfRender> awaitEnd(RenderJob job) {
        return awaitEnd(job, Duration.ofSeconds(40));
    }

    /** The events of a report up to its first end; after a lock was lost, a twin may go on telling of itself. */
    List<RenderEvent.OfRender> awaitEnd(RenderJob job, Duration patience) {
        return Awaitility.await("the end of " + job.reportId())
                .atMost(patience)
                .pollDelay(Duration.ZERO)
                .until(() -> upToEnd(eventsOf(job)), events -> events.stream().anyMatch(ReportApi::isEnd));
    }

    private static List<RenderEvent.OfRender> upToEnd(List<RenderEvent.OfRender> events) {
        for (int i = 0; i < events.size(); i++) {
            if (isEnd(events.get(i))) return events.subList(0, i + 1);
        }
        return events;
    }

    /** The events of a report so far. */
    List<RenderEvent.OfRender> eventsOf(RenderJob job) {
        listen();
        return heard.stream()
                .filter(record -> record.key().equals(job.reportId().toString()))
                .map(ReportApi::parse)
                .map(RenderEvent.OfRender.class::cast)
                .toList();
    }

    /** Every event as the JSON that crossed Kafka. */
    List<String> heardAsText() {
        listen();
        return heard.stream().map(record -> new String(record.value(), UTF_8)).toList();
    }

    byte[] object(String key) {
        var request =
                GetObjectArgs.builder().bucket(stack.s3Bucket()).object(key).build();
        try (var object = storage.getObject(request)) {
            return object.readAllBytes();
        } catch (MinioException | IOException e) {
            throw new AssertionError(key, e);
        }
    }

    String contentType(String key) throws MinioException {
        return storage.statObject(StatObjectArgs.builder()
                        .bucket(stack.s3Bucket())
                        .object(key)
                        .build())
                .contentType();
    }

    private void listen() {
        consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
    }

    private static RenderEvent parse(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readValue(record.value(), RenderEvent.class);
        } catch (IOException e) {
            throw new AssertionError(new String(record.value(), UTF_8), e);
        }
    }

    private static boolean isEnd(RenderEvent.OfRender event) {
        return event instanceof RenderEvent.Succeeded || event instanceof RenderEvent.Failed;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        consumer.close();
    }
}
