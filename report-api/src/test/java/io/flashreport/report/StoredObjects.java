package io.flashreport.report;

import io.flashreport.teststack.TestStack;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.MinioException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;

/** The bucket as a worker or an operator sees it. */
final class StoredObjects {
    private StoredObjects() {}

    static void put(TestStack stack, String key, byte[] data) {
        try {
            client(stack)
                    .putObject(PutObjectArgs.builder()
                            .bucket(stack.s3Bucket())
                            .object(key)
                            .data(data, data.length)
                            .build());
        } catch (MinioException e) {
            throw new IllegalStateException(key, e);
        }
    }

    static List<String> keys(TestStack stack, String prefix) {
        try {
            var keys = new ArrayList<String>();
            var objects = client(stack)
                    .listObjects(ListObjectsArgs.builder()
                            .bucket(stack.s3Bucket())
                            .prefix(prefix)
                            .recursive(true)
                            .build());
            for (var object : objects) keys.add(object.get().objectName());
            return keys;
        } catch (MinioException e) {
            throw new IllegalStateException(prefix, e);
        }
    }

    private static MinioClient client(TestStack stack) {
        // The client that it makes by itself reads all certificates of the machine first, which takes seconds.
        return MinioClient.builder()
                .endpoint(stack.s3Endpoint())
                .region(stack.s3Region())
                .credentials(stack.s3AccessKey(), stack.s3SecretKey())
                .httpClient(new OkHttpClient(), true)
                .build();
    }
}
