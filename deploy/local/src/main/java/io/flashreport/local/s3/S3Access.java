package io.flashreport.local.s3;

/** The key pair of the local S3 server. */
public record S3Access(String accessKey, String secretKey) {
    public static final String REGION = "us-east-1";
    public static final String BUCKET = "flashreport";

    @Override
    public String toString() {
        return "S3Access[" + accessKey + "]";
    }
}
