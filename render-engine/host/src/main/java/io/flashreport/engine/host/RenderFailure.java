package io.flashreport.engine.host;

/** Every way in which a render can fail. */
public enum RenderFailure {
    MALFORMED_DATA,
    TEMPLATE,
    /** It took longer than allowed. */
    TIME_LIMIT,
    /** It used more processor time than allowed. */
    CPU_LIMIT,
    MEMORY_LIMIT,
    PAGE_LIMIT,
    /** The data has more records than allowed. */
    RECORD_LIMIT,
    OUTPUT_LIMIT,
    /** The template is not inert, and others are not rendered here; it was not tried. */
    POLICY,
    /** The engine process ended, or broke the protocol. */
    ENGINE_CRASHED,
    /** No engine was warm in time; the job was not tried. */
    NO_ENGINE,
    /** The data could not be read where the host has it. */
    DATA_UNAVAILABLE,
    /** The pool was closed before the render was done; the job is neither done nor failed. */
    POOL_CLOSED,
    /** Anything else, in the engine or in the host. */
    INTERNAL
}
