package io.flashreport.report.storage;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.ReportId;
import io.flashreport.report.Payload;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.okhttp3.OkHttpMetricsEventListener;
import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CopyObjectArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.DeleteObjectsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.ListObjectsV2Args;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectAPIArgs;
import io.minio.RemoveObjectArgs;
import io.minio.SourceObject;
import io.minio.UploadPartArgs;
import io.minio.errors.MinioException;
import io.minio.messages.DeleteRequest;
import io.minio.messages.ErrorResponse;
import io.minio.messages.Item;
import io.minio.messages.Part;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

/** Payloads in, documents and logs out. */
@ApplicationScoped
public class ReportStorage {
    private final StorageConfig config;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MinioAsyncClient client;
    private final MinioAsyncClient publicClient;
    private final Semaphore uploads;

    ReportStorage(StorageConfig config, MeterRegistry metrics) {
        this.config = config;
        this.uploads = new Semaphore(config.maxUploads(), true);
        var http = httpClient(metrics);
        this.client = clientOf(config.endpoint(), http);
        this.publicClient = clientOf(config.publicEndpoint(), http);
    }

    /** The key of a payload that is too large for the database. */
    public static String payloadKey(AccountId account, ReportId report) {
        return "payload/" + account + "/" + report;
    }

    /** Begins an upload, which must be closed. */
    public PayloadUpload upload(AccountId account, ReportId report) throws StorageUnavailableException {
        return new PayloadUpload(this, payloadKey(account, report), PartFile.open(config.spoolFolder()));
    }

    @FunctionalInterface
    interface Transfer<T> {
        T run() throws StorageUnavailableException;
    }

    /**
     * Runs a transfer that holds a part in memory, as soon as it is its turn.
     *
     * @throws StorageUnavailableException when the turn does not come in time, or what the transfer throws
     */
    <T> T inTurn(Transfer<T> transfer) throws StorageUnavailableException {
        try {
            if (!uploads.tryAcquire(config.uploadTurnTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StorageUnavailableException(
                        config.maxUploads() + " uploads are under way and none ended in " + config.uploadTurnTimeout());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("interrupted while waiting to upload", e);
        }
        try {
            return transfer.run();
        } finally {
            uploads.release();
        }
    }

    /** Copies an object within the storage. */
    public void copy(String from, String to) throws StorageUnavailableException {
        done(client.copyObject(CopyObjectArgs.builder()
                .bucket(config.bucket())
                .object(to)
                .source(SourceObject.builder()
                        .bucket(config.bucket())
                        .object(from)
                        .build())
                .build()));
    }

    /** Removes the object; one that is not there is removed already. */
    public void remove(String key) throws StorageUnavailableException {
        done(client.removeObject(
                RemoveObjectArgs.builder().bucket(config.bucket()).object(key).build()));
    }

    /**
     * Removes up to 1,000 objects; those that are not there are removed already.
     *
     * @return the keys of those that the storage would not remove
     */
    public List<String> removeAll(List<String> keys) throws StorageUnavailableException {
        var answer = done(client.deleteObjects(DeleteObjectsArgs.builder()
                .bucket(config.bucket())
                .quiet(true)
                .objects(keys.stream().map(DeleteRequest.Object::new).toList())
                .build()));
        return answer.result().errors().stream().map(ErrorResponse::objectName).toList();
    }

    /** An object, and when it was stored. */
    public record Stored(String key, Instant at) {}

    /** The next objects in the order of their keys, behind that key; fewer than the limit, 1,000 at most, only at the end. */
    public List<Stored> behind(String key, int limit) throws StorageUnavailableException {
        var page = done(client.listObjectsV2(ListObjectsV2Args.builder()
                .bucket(config.bucket())
                .startAfter(key)
                .maxKeys(limit)
                .build()));
        return page.result().contents().stream()
                .map(object ->
                        new Stored(object.objectName(), object.lastModified().toInstant()))
                .toList();
    }

    /** Keys that begin so, 1,000 at most; fewer only when there are no more. */
    public List<String> under(String prefix) throws StorageUnavailableException {
        var page = done(client.listObjectsV2(ListObjectsV2Args.builder()
                .bucket(config.bucket())
                .prefix(prefix)
                .maxKeys(1000)
                .build()));
        return page.result().contents().stream().map(Item::objectName).toList();
    }

    /** What the client sent, byte for byte; the caller closes the stream. */
    public InputStream open(Payload payload, AccountId account) throws StorageUnavailableException {
        return payload.data == null
                ? open(payloadKey(account, new ReportId(payload.reportId)))
                : new ByteArrayInputStream(payload.data);
    }

    /** The object's bytes, as they come; the caller closes the stream. */
    public InputStream open(String key) throws StorageUnavailableException {
        return done(client.getObject(
                GetObjectArgs.builder().bucket(config.bucket()).object(key).build()));
    }

    /** A URL that lets anyone read the PDF for a while, under the given Content-Disposition. Made without the storage. */
    public URI presignedPdf(String key, String disposition) {
        try {
            return URI.create(publicClient.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                    .method(Http.Method.GET)
                    .bucket(config.bucket())
                    .object(key)
                    .expiry((int) config.urlLifetime().toSeconds())
                    .extraQueryParams(Map.of(
                            "response-content-disposition", disposition, "response-content-type", "application/pdf"))
                    .build()));
        } catch (MinioException e) {
            throw new IllegalStateException("cannot presign " + key, e);
        }
    }

    void put(String key, byte[] data, int length) throws StorageUnavailableException {
        done(client.putObject(PutObjectAPIArgs.builder()
                .bucket(config.bucket())
                .object(key)
                .data(data, length)
                .build()));
    }

    String createMultipart(String key) throws StorageUnavailableException {
        return done(client.createMultipartUpload(CreateMultipartUploadArgs.builder()
                        .bucket(config.bucket())
                        .object(key)
                        .build()))
                .result()
                .uploadId();
    }

    Part putPart(String key, String uploadId, int number, byte[] data, int length) throws StorageUnavailableException {
        return done(client.uploadPart(UploadPartArgs.builder()
                        .bucket(config.bucket())
                        .object(key)
                        .uploadId(uploadId)
                        .partNumber(number)
                        .data(data, length)
                        .build()))
                .part();
    }

    void completeMultipart(String key, String uploadId, List<Part> parts) throws StorageUnavailableException {
        done(client.completeMultipartUpload(CompleteMultipartUploadArgs.builder()
                .bucket(config.bucket())
                .object(key)
                .uploadId(uploadId)
                .parts(parts.toArray(Part[]::new))
                .build()));
    }

    void abortMultipart(String key, String uploadId) throws StorageUnavailableException {
        done(client.abortMultipartUpload(AbortMultipartUploadArgs.builder()
                .bucket(config.bucket())
                .object(key)
                .uploadId(uploadId)
                .build()));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    private static <T> T done(CompletableFuture<T> call) throws StorageUnavailableException {
        try {
            return call.join();
        } catch (CompletionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new StorageUnavailableException("storage: " + cause.getMessage(), cause);
        }
    }

    private MinioAsyncClient clientOf(URI endpoint, OkHttpClient http) {
        return MinioAsyncClient.builder()
                .endpoint(endpoint.toString())
                .region(config.region())
                .credentials(config.accessKey(), config.secretKey())
                .httpClient(http)
                .build();
    }

    private OkHttpClient httpClient(MeterRegistry metrics) {
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(256);
        dispatcher.setMaxRequestsPerHost(256);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .eventListener(OkHttpMetricsEventListener.builder(metrics, "flashreport.storage.calls")
                        .uriMapper(Request::method)
                        .includeHostTag(false)
                        .build())
                .socketFactory(new PromptSockets())
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(config.connectTimeout())
                .readTimeout(config.transferTimeout())
                .writeTimeout(config.transferTimeout())
                .build();
    }
}
