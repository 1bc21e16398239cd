package io.flashreport.engine.job;

import io.flashreport.engine.protocol.EngineFailure;

/** A job cannot be finished. The message is for the client's eyes; thrown through the library, whose callbacks know no other way. */
public final class JobFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final EngineFailure failure;

    public JobFailedException(EngineFailure failure, String message) {
        super(message);
        this.failure = failure;
    }

    /** The data is not what its format asks for, at this place; lines and columns count from 1. */
    public static JobFailedException malformed(long line, long column, String what) {
        return malformed("Line " + line + ", column " + column + ": " + what);
    }

    public static JobFailedException malformed(String what) {
        return new JobFailedException(EngineFailure.MALFORMED_DATA, what);
    }

    public EngineFailure failure() {
        return failure;
    }
}
