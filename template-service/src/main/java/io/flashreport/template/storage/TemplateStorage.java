package io.flashreport.template.storage;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.okhttp3.OkHttpMetricsEventListener;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.RemoveObjectsArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.DeleteRequest;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.eclipse.microprofile.faulttolerance.Retry;

/** The bucket, seen as files; every call tries a few times before it gives up. */
@ApplicationScoped
public class TemplateStorage {
    /** Above every object's limit, so that each is one request and no part of a broken upload stays behind. */
    private static final long PART_BYTES = 5L * 1024 * 1024 * 1024;

    private static final int PAGE = 1000;

    private final MinioClient client;
    private final String bucket;

    TemplateStorage(StorageConfig config, MeterRegistry metrics) {
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

    /** Copies an object into a file, which is overwritten. An object that is missing is a storage that is not whole. */
    @Retry(maxRetries = 3, delay = 200, jitter = 100, retryOn = StorageUnavailableException.class)
    @ExponentialBackoff(maxDelay = 2, maxDelayUnit = ChronoUnit.SECONDS)
    public void fetch(String key, Path file) throws StorageUnavailableException {
        var request = GetObjectArgs.builder().bucket(bucket).object(key).build();
        try (var object = client.getObject(request)) {
            Files.copy(object, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (MinioException | IOException | IllegalStateException e) {
            // The client wraps a refused connection into an IllegalStateException.
            throw new StorageUnavailableException("cannot read " + key, e);
        }
    }

    /** Stores a file under a key. */
    @Retry(maxRetries = 3, delay = 200, jitter = 100, retryOn = StorageUnavailableException.class)
    @ExponentialBackoff(maxDelay = 2, maxDelayUnit = ChronoUnit.SECONDS)
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

    /** Keys that begin so, 1,000 at most; fewer only when there are no more. */
    public List<String> under(String prefix) throws StorageUnavailableException {
        var listing = client.listObjects(ListObjectsArgs.builder()
                .bucket(bucket)
                .prefix(prefix)
                .recursive(true)
                .build());
        try {
            var keys = new ArrayList<String>();
            for (var objects = listing.iterator(); objects.hasNext() && keys.size() < PAGE; ) {
                keys.add(objects.next().get().objectName());
            }
            return keys;
        } catch (MinioException | IllegalStateException e) {
            throw new StorageUnavailableException("cannot list " + prefix, e);
        }
    }

    /** Removes objects; those that are not there are removed already. */
    public void removeAll(List<String> keys) throws StorageUnavailableException {
        var refusals = client.removeObjects(RemoveObjectsArgs.builder()
                .bucket(bucket)
                .objects(keys.stream().map(DeleteRequest.Object::new).toList())
                .build());
        try {
            // Nothing is removed before somebody asks how it went.
            for (var refusal : refusals) refusal.get();
        } catch (MinioException | IllegalStateException e) {
            throw new StorageUnavailableException("cannot remove " + keys.size() + " objects", e);
        }
    }

    /** Removes an object, or does nothing when there is none. */
    public void remove(String key) throws StorageUnavailableException {
        try {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
        } catch (ErrorResponseException e) {
            if (!"NoSuchKey".equals(e.errorResponse().code()))
                throw new StorageUnavailableException("cannot remove " + key, e);
        } catch (MinioException | IllegalStateException e) {
            throw new StorageUnavailableException("cannot remove " + key, e);
        }
    }
}
