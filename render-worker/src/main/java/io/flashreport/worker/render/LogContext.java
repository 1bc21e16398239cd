package io.flashreport.worker.render;

import io.flashreport.contracts.RenderJob;
import java.util.Map;
import org.jboss.logging.MDC;

/** For as long as it is open, what this thread logs names the job. */
final class LogContext implements AutoCloseable {
    private final Map<String, String> keys;

    LogContext(RenderJob job) {
        this.keys = Map.of(
                "reportId", job.reportId().toString(),
                "accountId", job.accountId().toString());
        keys.forEach(MDC::put);
    }

    @Override
    public void close() {
        keys.keySet().forEach(MDC::remove);
    }
}
