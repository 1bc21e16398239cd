package io.flashreport.engine.render;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import net.sf.jasperreports.engine.JRAbstractScriptlet;
import net.sf.jasperreports.engine.JRDefaultScriptlet;
import net.sf.jasperreports.engine.scriptlets.ScriptletFactory;
import net.sf.jasperreports.engine.scriptlets.ScriptletFactoryContext;

/**
 * Stops a fill that reads too many records, in all datasets of all its reports together. Subreports may be filled by
 * other threads.
 */
public final class RecordLimit implements ScriptletFactory {
    private final long maxRecords;
    private final AtomicLong records = new AtomicLong();

    public RecordLimit(long maxRecords) {
        this.maxRecords = maxRecords;
    }

    /** Fails with {@link JobFailedException} when there are more than that. */
    public static void check(long records, long maxRecords) {
        if (records > maxRecords)
            throw new JobFailedException(
                    EngineFailure.RECORD_LIMIT,
                    String.format(
                            Locale.ROOT,
                            "The data has more than %,d records, which is the limit; send less data.",
                            maxRecords));
    }

    @Override
    public List<JRAbstractScriptlet> getScriplets(ScriptletFactoryContext context) {
        return List.of(new Counter());
    }

    private final class Counter extends JRDefaultScriptlet {
        @Override
        public void afterDetailEval() {
            check(records.incrementAndGet(), maxRecords);
        }
    }
}
