package io.flashreport.engine.protocol;

/** Why an engine could not finish a job, as far as the engine itself can tell. */
public enum EngineFailure {
    MALFORMED_DATA,
    TEMPLATE,
    MEMORY_LIMIT,
    RECORD_LIMIT,
    PAGE_LIMIT,
    OUTPUT_LIMIT,
    INTERNAL
}
