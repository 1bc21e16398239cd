package io.flashreport.engine.job;

/** The generation log of a job, which its client reads. */
@FunctionalInterface
public interface JobLog {
    void line(String line);
}
