package io.flashreport.template.catalog;

/**
 * Where the bytes of a version lie.
 *
 * @param packageKey what engines get
 * @param bytes of the package
 * @param sha256 of the package, in lower-case hex
 * @param originalKey what was uploaded
 * @param originalSha256 of paths and contents of what was uploaded, in lower-case hex
 * @param originalBytes of the object with what was uploaded
 */
public record StoredPackage(
        String packageKey, long bytes, String sha256, String originalKey, String originalSha256, long originalBytes) {}
