package io.flashreport.worker.storage;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.okhttp3.OkHttpMetricsEventListener;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.eclipse.microprofile.faulttolerance.Retry;

/** The bucket, seen as files; every call tries a few times before it gives up. */
@ApplicationScoped
public class ObjectStorage {
    /** Above every document's limit, so that each is one request and no part of a broken upload stays behind. */
    private static final long PART_BYTES = 5L * 1024 * 1024 * 1024;

    private final MinioClient client;
    private final String bucket;

    ObjectStorage(StorageConfig config, MeterRegistry metrics) {
        var http = new OkHttpClient.Builder()
                .eventListener(OkHttpMetricsEventListener.builder(metrics, "flashreport.storage.calls")
                        .uriMapper(Request::method)
                        .includeHostTag(false)
                        .build())
                .socketFactory(new NoDelaySocketFactory())
                .connectTimeout(config.timeout())
                .readTimeout(config.timeout())
                .writeTimeout(config.timeout())
                .build();
        this.bucket = config.bucket();
        this.client = MinioClient.builder()
                .endpoint(config.endpoint().toString())
                .region(config.region())
                .credentials(config.accessKey(), config.secretKey())
                .httpClient(http, true)
                .build();
    }

    /** Copies an object into a file, which is overwritten; false when there is no such object. */
    @Retry(maxRetries = 4, delay = 200, jitter = 100, retryOn = StorageUnavailableException.class)
    @ExponentialBackoff(maxDelay = 3, maxDelayUnit = ChronoUnit.SECONDS)
    @WithSpan("fetch")
    public boolean fetch(String key, Path file) throws StorageUnavailableException {
        var request = GetObjectArgs.builder().bucket(bucket).object(key).build();
        try (var object = client.getObject(request)) {
            Files.copy(object, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (ErrorResponseException e) {
            if ("NoSuchKey".equals(e.errorResponse().code())) return false;
            throw new StorageUnavailableException("cannot read " + key, e);
        } catch (MinioException | IOException | IllegalStateException e) {
            // The client wraps a refused connection into an IllegalStateException.
            throw new StorageUnavailableException("cannot read " + key, e);
        }
    }

    /** The first bytes of an object, at most so many; empty when there is no such object. */
    @Retry(maxRetries = 4, delay = 200, jitter = 100, retryOn = StorageUnavailableException.class)
    @ExponentialBackoff(maxDelay = 3, maxDelayUnit = ChronoUnit.SECONDS)
    @WithSpan("fetch")
    public Optional<byte[]> read(String key, int most) throws StorageUnavailableException {
        var request = GetObjectArgs.builder().bucket(bucket).object(key).build();
        try (var object = client.getObject(request)) {
            return Optional.of(object.readNBytes(most));
        } catch (ErrorResponseException e) {
            if ("NoSuchKey".equals(e.errorResponse().code())) return Optional.empty();
            throw new StorageUnavailableException("cannot read " + key, e);
        } catch (MinioException | IOException | IllegalStateException e) {
            throw new StorageUnavailableException("cannot read " + key, e);
        }
    }

    /** Stores a file under a key. */
    @Retry(maxRetries = 4, delay = 200, jitter = 100, retryOn = StorageUnavailableException.class)
    @ExponentialBackoff(maxDelay = 3, maxDelayUnit = ChronoUnit.SECONDS)
    @WithSpan("store")
    public void store(String key, Path file, String contentType) throws StorageUnavailableException {
        try {
            client.uploadObject(UploadObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .filename(file.toString(), PART_BYTES)
                    .contentType(contentType)
                    .build());
        } catch (MinioException | IllegalStateException e) {
            throw new StorageUnavailableException("cannot write " + key, e);
        }
    }

    /** Stores a few bytes under a key. */
    @Retry(maxRetries = 4, delay = 200, jitter = 100, retryOn = StorageUnavailableException.class)
    @ExponentialBackoff(maxDelay = 3, maxDelayUnit = ChronoUnit.SECONDS)
    @WithSpan("store")
    public void store(String key, byte[] content, String contentType) throws StorageUnavailableException {
        try {
            client.putObject(PutObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .data(content, content.length)
                    .contentType(contentType)
                    .build());
        } catch (MinioException | IllegalStateException e) {
            throw new StorageUnavailableException("cannot write " + key, e);
        }
    }
}
