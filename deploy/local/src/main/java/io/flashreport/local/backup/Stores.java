package io.flashreport.local.backup;

import io.flashreport.local.postgres.PostgresServer;
import io.flashreport.local.s3.S3Access;
import java.util.List;

/**
 * All that has to be kept.
 *
 * @param endpoint of the storage
 */
public record Stores(PostgresServer postgres, List<String> databases, String endpoint, S3Access access) {
    public Stores {
        databases = List.copyOf(databases);
    }
}
