package io.flashreport.engine.template;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.sf.jasperreports.engine.fill.JRFillContext;
import net.sf.jasperreports.engine.fill.ThreadPoolSubreportRunnerFactory;

/**
 * Runs each subreport in a thread, as the library does, but not endlessly deep: a template that contains itself would take
 * threads until the engine ends. Named in jasperreports.properties.
 */
public final class SubreportThreads extends ThreadPoolSubreportRunnerFactory {
    static final int MAX_DEPTH = 40;

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    @Override
    protected ExecutorService createThreadExecutor(JRFillContext fill) {
        // Daemons: an engine ends when its host goes away, whatever its subreports still do.
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("subreport-", 1).factory()) {
            @Override
            public void execute(Runnable subreport) {
                int depth = DEPTH.get() + 1;
                if (depth > MAX_DEPTH)
                    throw new JobFailedException(
                            EngineFailure.TEMPLATE,
                            "Subreports are nested more than " + MAX_DEPTH
                                    + " deep; a template may contain itself only when something ends that.");
                super.execute(() -> {
                    DEPTH.set(depth);
                    subreport.run();
                });
            }
        };
    }
}
