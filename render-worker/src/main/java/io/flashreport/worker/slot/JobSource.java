package io.flashreport.worker.slot;

import io.flashreport.contracts.Lane;
import io.flashreport.contracts.Topics;
import io.flashreport.tracing.TraceParent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes one job at a time from the share group of a lane and holds its lock. All methods belong to the thread that made
 * it.
 *
 * <p>A renewed record comes back with the next poll, and only then can it be renewed or acknowledged again. A renewal that
 * travels with a poll would take further records along and hide them, so each is committed first.
 */
final class JobSource implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(JobSource.class);
    private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(10);
    private static final Duration RENEWED_PATIENCE = Duration.ofSeconds(2);

    private final KafkaShareConsumer<byte[], byte[]> consumer;
    private final Duration usualLock;
    private @Nullable ConsumerRecord<byte[], byte[]> held;
    private boolean sound = true;

    JobSource(Lane lane, Map<String, Object> kafka, Duration usualLock) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, Topics.shareGroupOf(lane));
        settings.put(ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG, "explicit");
        settings.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        this.consumer = new KafkaShareConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.usualLock = usualLock;
        consumer.subscribe(List.of(Topics.jobsOf(lane)));
    }

    /** The next job, empty when none came within that time. */
    Optional<TakenJob> take(Duration patience) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(patience);
        for (ConsumerRecord<byte[], byte[]> each : records) {
            if (held == null) held = each;
            else consumer.acknowledge(each, AcknowledgeType.RELEASE);
        }
        return Optional.ofNullable(held).map(record -> new TakenJob(record.value(), TraceParent.of(record.headers())));
    }

    /** How long the lock on the job lasts from when it was taken or renewed. */
    Duration lock() {
        return consumer.acquisitionLockTimeoutMs().map(Duration::ofMillis).orElse(usualLock);
    }

    /** Renews the lock. When that fails the lock is lost, and another worker may get the job as well. */
    void renew() {
        var record = held;
        if (record == null || !acknowledge(AcknowledgeType.RENEW)) return;
        try {
            held = null;
            for (ConsumerRecord<byte[], byte[]> each : consumer.poll(RENEWED_PATIENCE)) {
                if (each.offset() == record.offset() && each.partition() == record.partition()) held = each;
                else consumer.acknowledge(each, AcknowledgeType.RELEASE);
            }
            if (held == null) lost(record, "the renewed record did not come back");
        } catch (RuntimeException e) {
            // Whatever it is, the render goes on, and so must its slot stay with it.
            lost(record, e.toString());
        }
    }

    /** The job is done. */
    void accept() {
        acknowledge(AcknowledgeType.ACCEPT);
        held = null;
    }

    /** Another slot shall have the job. */
    void release() {
        acknowledge(AcknowledgeType.RELEASE);
        held = null;
    }

    /** Nobody can make sense of the job. */
    void reject() {
        acknowledge(AcknowledgeType.REJECT);
        held = null;
    }

    /** Names the record at hand in a log. */
    String position() {
        var record = held;
        return record == null ? "(none)" : positionOf(record);
    }

    /** What the client has counted under a name since it was made; any thread may ask. */
    double counted(String name) {
        for (var metric : consumer.metrics().values()) {
            // The same is counted once more for each topic.
            if (metric.metricName().name().equals(name)
                    && !metric.metricName().tags().containsKey("topic")
                    && metric.metricValue() instanceof Double value) return value;
        }
        return 0;
    }

    /** False once a lock was lost: then what the client remembers of its records is not worth to build on. */
    boolean isSound() {
        return sound;
    }

    @Override
    public void close() {
        consumer.close(Duration.ofSeconds(2));
    }

    private boolean acknowledge(AcknowledgeType type) {
        var record = held;
        if (record == null) return false;
        try {
            consumer.acknowledge(record, type);
            for (Optional<KafkaException> failure :
                    consumer.commitSync(COMMIT_PATIENCE).values()) if (failure.isPresent()) throw failure.get();
            return true;
        } catch (RuntimeException e) {
            lost(record, type + " failed: " + e);
            return false;
        }
    }

    private void lost(ConsumerRecord<byte[], byte[]> record, String why) {
        LOG.infof("The lock on job %s was lost (%s); it may be rendered a second time", positionOf(record), why);
        held = null;
        sound = false;
    }

    private static String positionOf(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
