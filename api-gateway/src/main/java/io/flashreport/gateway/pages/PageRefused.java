package io.flashreport.gateway.pages;

/** A page cannot be made, since the API refuses what it consists of: it becomes a page that says so. */
public final class PageRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Reply.Problem problem;

    public PageRefused(int status, Reply.Problem problem) {
        super(status + " " + problem.name());
        this.status = status;
        this.problem = problem;
    }

    int status() {
        return status;
    }

    Reply.Problem problem() {
        return problem;
    }
}
