package io.flashreport.local.backup;

import io.flashreport.local.s3.S3Access;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.Result;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** The bucket's objects, from it into a folder and back. */
final class BucketMirror {
    private static final String BUCKET = S3Access.BUCKET;
    /** Above every object's size, so that each is stored in one piece. */
    private static final long PART_BYTES = 5L * 1024 * 1024 * 1024;

    private final MinioClient client;

    BucketMirror(String endpoint, S3Access access) {
        // The client that it makes by itself reads all certificates of the machine first, which takes seconds.
        client = MinioClient.builder()
                .endpoint(endpoint)
                .region(S3Access.REGION)
                .credentials(access.accessKey(), access.secretKey())
                .httpClient(new OkHttpClient(), true)
                .build();
    }

    boolean isEmpty() throws IOException {
        return !objects(1).iterator().hasNext();
    }

    /** Writes every object into a file. One that vanishes meanwhile was deleted, and is not missed. */
    List<Manifest.Blob> write(Path folder) throws IOException {
        var written = new ArrayList<Manifest.Blob>();
        try {
            for (Result<Item> object : objects(1000))
                write(object.get().objectName(), folder).ifPresent(written::add);
        } catch (MinioException e) {
            throw new IOException("the storage did not list its objects: " + e.getMessage(), e);
        }
        return written;
    }

    private Optional<Manifest.Blob> write(String key, Path folder) throws IOException {
        Path file = new Manifest.Blob(key, 0, "", "").file(folder);
        try (var object = client.getObject(
                        GetObjectArgs.builder().bucket(BUCKET).object(key).build());
                var digested = Checksum.create(file)) {
            long bytes = object.transferTo(digested);
            String type = Objects.requireNonNullElse(object.headers().get("Content-Type"), "application/octet-stream");
            return Optional.of(new Manifest.Blob(key, bytes, Checksum.of(digested), type));
        } catch (ErrorResponseException e) {
            if ("NoSuchKey".equals(e.errorResponse().code())) return Optional.empty();
            throw new IOException("the storage did not give " + key + ": " + e.getMessage(), e);
        } catch (MinioException e) {
            throw new IOException("the storage did not give " + key + ": " + e.getMessage(), e);
        }
    }

    void load(List<Manifest.Blob> objects, Path folder) throws IOException {
        for (Manifest.Blob blob : objects) {
            Path file = blob.file(folder);
            if (Files.size(file) != blob.bytes())
                throw new IOException(file + " is not " + blob.bytes() + " bytes long");
            try {
                client.uploadObject(UploadObjectArgs.builder()
                        .bucket(BUCKET)
                        .object(blob.key())
                        .filename(file.toString(), PART_BYTES)
                        .contentType(blob.contentType())
                        .build());
            } catch (MinioException e) {
                throw new IOException("the storage did not take " + blob.key() + ": " + e.getMessage(), e);
            }
        }
    }

    private Iterable<Result<Item>> objects(int atATime) {
        return client.listObjects(ListObjectsArgs.builder()
                .bucket(BUCKET)
                .recursive(true)
                .maxKeys(atATime)
                .build());
    }
}
