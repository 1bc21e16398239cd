package io.flashreport.contracts;

import java.util.Objects;

/**
 * A version of a template, and where its package is.
 *
 * @param name the template's name when the report was accepted, for people
 * @param number of the version, from 1
 * @param storageKey the package's key in the bucket
 * @param bytes the package's length in bytes
 * @param sha256 of the package, lower-case hexadecimal
 */
public record TemplateRef(
        TemplateId templateId, String name, int number, String storageKey, long bytes, String sha256) {
    public TemplateRef {
        Objects.requireNonNull(templateId, "templateId");
        Objects.requireNonNull(name, "name");
        if (number < 1) throw new IllegalArgumentException("number must be >= 1, was " + number);
        Objects.requireNonNull(storageKey, "storageKey");
        if (bytes < 1) throw new IllegalArgumentException("bytes must be >= 1, was " + bytes);
        // Workers make a file name of it.
        if (!sha256.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("sha256 must be 64 lower-case hexadecimal digits, was " + sha256);
    }
}
