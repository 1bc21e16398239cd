package io.flashreport.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template, and where its package is.
 *
 * @param name the template's name when the report was accepted, for people
 * @param number of the version, from 1
 * @param storageKey the package's key in the bucket
 * @param bytes the package's length in bytes
 * @param sha256 of the package, lower-case hexadecimal
 * @param inertUnder the version of the policy under which the gate found that it can do no harm; null when it must be
 *     contained, and in records of before there was a gate
 */
public record TemplateRef(
        TemplateId templateId,
        String name,
        int number,
        String storageKey,
        long bytes,
        String sha256,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer inertUnder) {
    public TemplateRef {
        Objects.requireNonNull(templateId, "templateId");
        Objects.requireNonNull(name, "name");
        if (number < 1) throw new IllegalArgumentException("number must be >= 1, was " + number);
        Objects.requireNonNull(storageKey, "storageKey");
        if (bytes < 1) throw new IllegalArgumentException("bytes must be >= 1, was " + bytes);
        // Workers make a file name of it.
        if (!sha256.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("sha256 must be 64 lower-case hexadecimal digits, was " + sha256);
        if (inertUnder != null && inertUnder < 1)
            throw new IllegalArgumentException("inertUnder must be >= 1, was " + inertUnder);
    }
}
