package io.flashreport.engine.process;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.FromEngine;
import io.flashreport.engine.protocol.ToEngine;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes jobs from the host until the host closes the conversation. For one thread. */
public final class JobLoop {
    private static final Logger LOG = Logger.getLogger(JobLoop.class.getName());

    private final HostLink host;
    private final DataJob dataJob;
    private final CheckJob checkJob;
    private final TemplateJob templateJob;
    private final LayoutJob layoutJob;

    public JobLoop(InputStream in, OutputStream out, Engine engine) {
        host = new HostLink(in, out);
        dataJob = engine.dataJob();
        checkJob = engine.checkJob();
        templateJob = engine.templateJob();
        layoutJob = engine.layoutJob();
    }

    /** Returns when the host has closed its end. */
    public void run() throws IOException {
        host.send(new FromEngine.Ready(Engine.VERSION));
        try {
            for (ToEngine.Job job = host.nextJob(); job != null; job = host.nextJob()) host.send(answer(job));
        } catch (EOFException e) {
            LOG.log(Level.WARNING, "the host went away within a job");
        }
    }

    /** Every failure of a job is an answer; only a broken conversation ends the engine. */
    private FromEngine answer(ToEngine.Job job) throws IOException {
        FromEngine answer;
        try {
            answer = work(job);
        } catch (JobFailedException e) {
            answer = new FromEngine.Failed(e.failure(), String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            answer = new FromEngine.Failed(
                    EngineFailure.MEMORY_LIMIT, "The report needs more memory than a report may have; send less data.");
        } catch (StackOverflowError e) {
            answer = new FromEngine.Failed(EngineFailure.MEMORY_LIMIT, "The data or the report is nested too deeply.");
        } catch (Exception | LinkageError | AssertionError e) {
            LOG.log(Level.SEVERE, "a report could not be made", e);
            answer = new FromEngine.Failed(
                    EngineFailure.INTERNAL, "The report could not be made because of an error in FlashReport.");
        }
        host.drainData();
        return answer;
    }

    private FromEngine work(ToEngine.Job job) throws IOException {
        return switch (job) {
            case ToEngine.Render render -> render(render);
            case ToEngine.Layout layout -> layoutJob.run(layout, host);
            case ToEngine.Check check -> checkJob.run(check, host);
        };
    }

    private FromEngine render(ToEngine.Render job) throws IOException {
        if (job.template() != null) return templateJob.run(job, job.template(), host);
        return dataJob.run(job, new HostPayload(host, job.data()), host.document(), host);
    }
}
