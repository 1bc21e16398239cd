package io.flashreport.template.catalog;

import io.flashreport.engine.protocol.FromEngine.Origin;
import io.flashreport.engine.protocol.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version in API v2.
 *
 * @param number null when it was only checked, as is {@code created}
 */
public record VersionBody(
        String name,
        @Nullable Integer number,
        boolean current,
        @Nullable Instant created,
        String sha256,
        long bytes,
        String main,
        Origin origin,
        Verdict verdict,
        int policy,
        List<TemplateFile> files,
        List<Parameter> parameters,
        List<Finding> findings) {
    public static VersionBody of(Version version) {
        return of(
                version.name(),
                version.number(),
                version.current(),
                version.created(),
                version.stored().sha256(),
                version.stored().bytes(),
                version.contents());
    }

    /** Of what was checked and is not kept. */
    public static VersionBody ofCheck(String name, String sha256, long bytes, Contents contents) {
        return of(name, null, false, null, sha256, bytes, contents);
    }

    private static VersionBody of(
            String name,
            @Nullable Integer number,
            boolean current,
            @Nullable Instant created,
            String sha256,
            long bytes,
            Contents contents) {
        return new VersionBody(
                name,
                number,
                current,
                created,
                sha256,
                bytes,
                contents.main(),
                contents.origin(),
                contents.ruling().verdict(),
                contents.ruling().policy(),
                contents.files(),
                contents.parameters(),
                contents.findings());
    }
}
