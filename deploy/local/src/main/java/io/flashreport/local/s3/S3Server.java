package io.flashreport.local.s3;

import io.flashreport.local.part.Logging;
import io.flashreport.local.part.ReadyFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** The process {@code s3}: S3Proxy over a folder, with the bucket of the stack. */
final class S3Server {
    static final String ACCESS_KEY = "S3_ACCESS_KEY";
    static final String SECRET_KEY = "S3_SECRET_KEY";

    private S3Server() {}

    /** Arguments: data folder, port, ready file; the keys come from the environment. */
    public static void main(String[] arguments) throws Exception {
        Logging.configure();
        Path data = Path.of(arguments[0]);
        Files.createDirectories(data.resolve(S3Access.BUCKET));
        S3Proxy server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(data.toString()))
                .awsAuthentication(AuthenticationType.AWS_V4, System.getenv(ACCESS_KEY), System.getenv(SECRET_KEY))
                .endpoint(URI.create("http://127.0.0.1:" + arguments[1]))
                .build();
        server.start();
        new ReadyFile(Path.of(arguments[2])).write();
    }
}
