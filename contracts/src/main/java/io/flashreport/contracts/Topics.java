package io.flashreport.contracts;

/** The topics and groups that services share. */
public final class Topics {
    /** {@link RenderJob}s of {@link Lane#FAST}. */
    public static final String FAST_JOBS = "render-jobs-fast";

    /** {@link RenderJob}s of {@link Lane#HEAVY}. */
    public static final String HEAVY_JOBS = "render-jobs-heavy";

    /** {@link RenderEvent}s. */
    public static final String RENDER_RESULTS = "render-results";

    /** Ids of the reports that failed after their last attempt. */
    public static final String DEAD_LETTERS = "render-dead-letters";

    /** The share group of all worker slots of a lane is this, a dash and the lane in lower case. */
    public static final String WORKERS_SHARE_GROUP = "render-workers";

    private Topics() {}

    /** The topic that carries the jobs of a lane. */
    public static String jobsOf(Lane lane) {
        return switch (lane) {
            case FAST -> FAST_JOBS;
            case HEAVY -> HEAVY_JOBS;
        };
    }

    /** The share group whose members take the jobs of a lane. */
    public static String shareGroupOf(Lane lane) {
        return switch (lane) {
            case FAST -> WORKERS_SHARE_GROUP + "-fast";
            case HEAVY -> WORKERS_SHARE_GROUP + "-heavy";
        };
    }
}
